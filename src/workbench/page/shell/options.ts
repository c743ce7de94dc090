/** The developer's options: all switches of the host as form fields. */

import type { Language } from "../../../report";
import { DEFAULT_SWITCHES, SWITCH_NAMES, SWITCHES, type Switches, withSwitch } from "../../host";
import { byId, create } from "./texts";

/**
 * Fills the options.
 * @param chosen the switches that were set here, or by the address
 * @param effective all switches as the host has them
 * @param onChange told of the switches as the user wants them
 */
export function showSwitches(
  chosen: Partial<Switches>,
  effective: Switches,
  language: Language,
  onChange: (switches: Partial<Switches>) => void,
): void {
  const focused = document.activeElement?.id;
  const rows = SWITCH_NAMES.map((name) => {
    const { about, choices } = SWITCHES[name];
    const text = effective[name];
    const field = choices
      ? create("select", {}, ...choices.map((one) => new Option(one, one, false, one === text)))
      : create("input", { type: "text", value: text, autocomplete: "off", spellcheck: false });
    field.id = `switch-${name}`;
    field.addEventListener("change", () => {
      const switches = withSwitch(chosen, name, field.value);
      field.setAttribute("aria-invalid", String(!switches));
      if (switches) onChange(switches);
    });
    const label = create("label", { htmlFor: field.id }, create("code", {}, name));
    if (text !== DEFAULT_SWITCHES[name])
      label.append(create("span", { className: "changed" }, language === "zh" ? "已改" : "changed"));
    const description = create("p", { id: `about-${name}` }, about[language]);
    field.setAttribute("aria-describedby", description.id);
    return create("div", { className: "switch" }, label, field, description);
  });
  byId("switch-list").replaceChildren(...rows);
  // A change fills the list anew; the keyboard stays where it was.
  if (focused?.startsWith("switch-")) document.getElementById(focused)?.focus();
}
