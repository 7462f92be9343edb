// Un premier message, de sa construction à sa lecture : node first-message.mjs
import { forVhost, parse, rcRef } from "@hubsante/models-v9";

const message = {
  distributionID: "exemple",
};
const { errors } = rcRef.validate(message); // vide : tout ce que le modèle exige est là
if (errors.length > 0) throw new Error(errors.map(({ fr }) => fr).join("\n"));

const envelope = rcRef.build(message, { sender: "fr.health.samu750", recipients: ["fr.health.samu770"] });
const text = envelope.toJson(); // ou toXml() : le même document
console.log(text);

const { document } = parse(text); // JSON ou XML, enveloppe ou message seul
if (document?.kind === "RC-REF") console.log(document.content["distributionID"]);

for (const error of parse("{\"reference\": {}}").errors) {
  console.log(error.code, error.path, error.fr); // toutes les erreurs, en une fois
}

const host = forVhost("15-15_v9.1"); // refuse un message que l'hôte virtuel n'admet pas
console.log(host.parse(text).document?.kind);
