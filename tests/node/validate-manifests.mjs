// Validates each document of the YAML files that are named on the command line against the schema of its kind.
// Prints one line for each violation and ends with 1 where there is one.
import { readFileSync } from "node:fs";
import { parseAllDocuments } from "yaml";

let violations = 0;
for (const file of process.argv.slice(2)) {
  for (const document of parseAllDocuments(readFileSync(file, "utf8"))) {
    const object = document.toJS();
    const [group, version] = object.apiVersion.includes("/") ? object.apiVersion.split("/") : ["", object.apiVersion];
    const name = group.replace(/\.k8s\.io$/, ".k8s.io");
    const module = group === "monitoring.coreos.com"
      ? `@kubernetes-models/prometheus-operator/${group}/${version}`
      : `kubernetes-models/${group === "" ? version : `${name}/${version}`}`;
    try {
      const kinds = await import(module);
      new kinds[object.kind](object).validate();
    } catch (error) {
      violations++;
      console.log(`${file}: ${object.kind}/${object.metadata?.name}: ${error.message}`);
    }
  }
}

process.exitCode = violations === 0 ? 0 : 1;
