/*
 * For web views that cannot run the pane: Internet Explorer (Trident) and the first Edge (EdgeHTML), which Word before
 * 2021 uses. Plain ES5, a file of its own (the page's policy forbids inline scripts), loaded before everything else.
 */
(function () {
  /**
   * @param {HTMLElement} place
   * @param {string[]} lines
   */
  function say(place, lines) {
    place.setAttribute("role", "alert");
    while (place.firstChild) place.removeChild(place.firstChild);
    lines.forEach(function (line) {
      var paragraph = document.createElement("p");
      paragraph.appendChild(document.createTextNode(line));
      place.appendChild(paragraph);
    });
  }

  var opening = document.getElementById("opening");
  if (opening && /MSIE |Trident\/|Edge\//.test(window.navigator.userAgent)) {
    say(opening, [
      "年报核验在这个 Word 里打不开：它使用的是已经停用的 Internet Explorer 内核。",
      "请改用 Word 2021 或更新的版本（或 Microsoft 365），并安装 Microsoft Edge WebView2 运行时，安装后重新打开 Word。",
      "安装地址：https://developer.microsoft.com/microsoft-edge/webview2/",
      "This Word uses Internet Explorer to show add-ins and cannot open Nianbao. Use Word 2021 or newer (or Microsoft 365) with the Microsoft Edge WebView2 Runtime.",
    ]);
    return;
  }

  // The pane replaces the placeholder; one that is still there means that a file did not arrive.
  window.setTimeout(function () {
    var stillOpening = document.getElementById("opening");
    if (!stillOpening) return;
    say(stillOpening, [
      "窗格还没有打开。请关闭窗格后重新打开；仍然不行时，请让管理员检查加载项的地址能否访问。",
      "The pane has not opened. Close it and open it again; if that does not help, ask your administrator whether the add-in's address can be reached.",
    ]);
  }, 20000);
})();
