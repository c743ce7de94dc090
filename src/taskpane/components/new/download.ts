const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Hands a .docx over to the browser's downloads. */
export function download(file: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([file.slice()], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser takes the file up in its own time.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
