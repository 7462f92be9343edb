import { acknowledge, build, forRelease, forVhost, messages, parse, rcRef, rsEda, validate, type HubDocument } from "@hubsante/models-v3";
import * as v3 from "@hubsante/models-v3";
import type { CreateCaseHealth } from "@hubsante/models-v3/rs-eda";
import { SomeList, type SomeList as SomeCode } from "@hubsante/models-v3/codes";

function show(document: HubDocument): string {
  if (document.kind === "RS-EDA") {
    const content: CreateCaseHealth = document.content;
    const header = document.header;
    return content.caseId + (header?.messageId ?? "");
  }
  return document.kind;
}
const { document, errors } = parse("{}");
if (document) show(document);
for (const error of errors) console.log(error.fr);
const narrowed = parse(new Uint8Array());
if (narrowed.document === undefined) console.log(narrowed.errors.length);
const code: SomeCode = "a code";
console.log(SomeList.label(code), SomeList.get("F")?.label, [...SomeList].length, SomeList.children(code).length);
const sample = rcRef.sample();
if (sample) {
  const sent = rcRef.build(sample, { sender: "a", recipients: ["b"] });
  const again = build({ kind: "RC-REF", content: sample }, { sender: "a", recipients: ["b"] });
  const kind: "RC-REF" = again.kind;
  console.log(sent.content.distributionID, kind, acknowledge(sent).toJson({ indent: 2 }));
  build(sent, { sender: "a", recipients: ["b"] });
  // @ts-expect-error another message's content
  build({ kind: "RS-EDA", content: sample }, { sender: "a", recipients: ["b"] });
}
const unknown: unknown = {};
if (rsEda.is(unknown)) console.log(unknown.caseId);
// @ts-expect-error null is none
const wrong: Partial<CreateCaseHealth> = { caseId: null };
console.log(wrong, validate({}), messages.map((message) => message.kind), forRelease("3.0", [v3]).RELEASE, forVhost("x", [v3]).messages);
