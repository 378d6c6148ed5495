import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The models as a vendor would ship them: one declaration file per interface, with the same types and comments, and an
 * index. What compiling our output costs is held against it.
 */
export function writeVendorDeclarations({ models }, folder) {
  mkdirSync(folder, { recursive: true });
  for (const model of models) {
    const mentioned = new Set();
    const body = declarationOf(model, mentioned);
    mentioned.delete(model.name);
    const imports = [...mentioned].map((name) => `import { ${name} } from "./${name}.js";\n`).join("");
    writeFileSync(join(folder, `${model.name}.d.ts`), `${imports}\n${body}`);
  }
  const index = models.map(({ name }) => `export * from "./${name}.js";\n`).join("");
  writeFileSync(join(folder, "index.d.ts"), index);
}

function declarationOf(model, mentioned) {
  if (model.kind === "enum") return `export type ${model.name} = ${literals(model.values)};\n`;
  if (model.kind === "union") return `export type ${model.name} = ${union(model.members, mentioned)};\n`;
  const rows = model.properties.map(({ name, required, type, description }) => {
    const comment = description ? `    /** ${description.replaceAll("*/", "*\\/")} */\n` : "";
    return `${comment}    ${JSON.stringify(name)}${required ? "" : "?"}: ${typeOf(type, mentioned)};\n`;
  });
  return `export interface ${model.name} {\n${rows.join("")}}\n`;
}

function typeOf(type, mentioned) {
  switch (type.kind) {
    case "integer":
      return "number";
    case "array":
      return `Array<${typeOf(type.items, mentioned)}>`;
    case "map":
      return `{ [key: string]: ${typeOf(type.values, mentioned)}; }`;
    case "reference":
      mentioned.add(type.model);
      return type.model;
    case "enum":
      return literals(type.values);
    case "union":
      return union(type.members, mentioned);
    case "unknown":
      return "any";
    default:
      return type.kind;
  }
}

function union(members, mentioned) {
  return members.map((member) => `(${typeOf(member, mentioned)})`).join(" | ");
}

function literals(values) {
  return values.map((value) => JSON.stringify(value)).join(" | ");
}
