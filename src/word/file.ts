/** The document as a file, by the older common API: what is left where `getOoxml` fails. */

/** The largest slice that Office allows, in bytes. */
const SLICE_SIZE = 4 * 1024 * 1024;

/** The .docx as it would be saved now. Rejects with Office's error. */
export async function documentFile(): Promise<Uint8Array> {
  const file = await new Promise<Office.File>((resolve, reject) => {
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE_SIZE }, (result) =>
      result.status === Office.AsyncResultStatus.Succeeded ? resolve(result.value) : reject(result.error),
    );
  });
  try {
    const bytes = new Uint8Array(file.size);
    let length = 0;
    for (let index = 0; index < file.sliceCount; index += 1) {
      // One after the other: Office holds at most two slices of a file in memory.
      const slice = await sliceOf(file, index);
      bytes.set(slice.slice(0, bytes.length - length), length);
      length += slice.length;
    }
    return bytes;
  } finally {
    file.closeAsync();
  }
}

function sliceOf(file: Office.File, index: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    file.getSliceAsync(index, (result) =>
      // An array of numbers on some hosts, a typed array on others.
      result.status === Office.AsyncResultStatus.Succeeded
        ? resolve(Uint8Array.from(result.value.data as ArrayLike<number>))
        : reject(result.error),
    );
  });
}
