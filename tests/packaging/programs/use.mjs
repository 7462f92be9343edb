import { readFileSync, writeFileSync } from "node:fs";

const [folder, ...names] = process.argv.slice(2);
for (const name of names) {
  const { rsEda } = await import(`@hubsante/${name}/rs-eda`);
  for (const format of ["json", "xml"]) {
    const { document } = rsEda.parse(readFileSync(`${folder}/${name}.${format}`));
    document.content.caseId = "fr.health.samu999.NEW";
    writeFileSync(`${folder}/${name}.new.${format}`, format === "json" ? document.toJson() : document.toXml());
  }
}
