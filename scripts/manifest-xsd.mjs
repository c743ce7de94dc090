/**
 * npm run manifest:xsd -- FOLDER [MANIFEST]
 *
 * Holds manifest.xml against Microsoft's schemas of [MS-OWEMXML]. They are not ours to hand on: FOLDER is where you have
 * them (OfficeAppManifestV1_1.xsd, TaskPaneAppVersionOverridesV1_0.xsd, OfficeAppBasicTypesV1_0.xsd).
 */
import fs from "node:fs";
import path from "node:path";
import { validateXML } from "xmllint-wasm";

const ROOT_SCHEMA = "OfficeAppManifestV1_1.xsd";
const [folder, manifest = "manifest.xml"] = process.argv.slice(2);
if (!folder || !fs.existsSync(path.join(folder, ROOT_SCHEMA))) {
  console.error(
    `请给出含有 ${ROOT_SCHEMA} 的文件夹。 Give the folder that holds ${ROOT_SCHEMA}: npm run manifest:xsd -- FOLDER`,
  );
  process.exit(2);
}

const schemas = fs
  .readdirSync(folder)
  .filter((name) => name.endsWith(".xsd"))
  .map((name) => ({ fileName: name, contents: readSchema(path.join(folder, name)) }));

const { valid, errors } = await validateXML({
  xml: [{ fileName: path.basename(manifest), contents: fs.readFileSync(manifest, "utf8") }],
  schema: schemas.filter(({ fileName }) => fileName === ROOT_SCHEMA),
  preload: schemas.filter(({ fileName }) => fileName !== ROOT_SCHEMA),
});
for (const { rawMessage } of errors) console.error(rawMessage);
console.log(valid ? `${manifest}: valid` : `${manifest}: ${errors.length} errors`);
process.exit(valid ? 0 : 1);

/** Copies of the schemas go about whose xs namespace a link checker turned to https. @param {string} file */
function readSchema(file) {
  return fs.readFileSync(file, "utf8").replaceAll("https://www.w3.org/2001/", "http://www.w3.org/2001/");
}
