"use strict";
hub.data("package",(()=>{
const m0=(()=>{
const DEEPEST = 64;
const SMALLEST = 1e-290;
const LARGEST = 1e290;
class Counted {
keys = 0;
hasExtreme = false;
hasListed = false;
number(number, isListed) {
const size = Math.abs(number);
this.hasListed ||= isListed;
this.hasExtreme ||= size < SMALLEST || size > LARGEST;
return size !== Infinity;
}
all(value, level, isListed = true) {
if (typeof value !== "object" || value === null) {
return typeof value !== "number" || this.number(value, isListed);
}
if (level > DEEPEST) {
return false;
}
if (Array.isArray(value)) {
return value.every((item) => typeof item === "string" || this.all(item, level + 1));
}
for (const name in value) {
this.keys++;
if (typeof value[name] !== "string" && !this.all(value[name], level + 1, false)) {
return false;
}
}
return true;
}
}
return{DEEPEST,Counted};
})();
const m1=(()=>{
const TINY_EXPONENT = /[0-9][eE]-[0-9]{3}/;
const LONG = 16;
const [QUOTE, BLANK, NINE] = [34, 32, 57];
function isFaithful(text, counted) {
return (
keysIn(text) === counted.keys &&
!(counted.hasListed && hasChangedNumber(text)) &&
!(counted.hasExtreme && TINY_EXPONENT.test(text))
);
}
function keysIn(text) {
let keys = 0;
for (let at = text.indexOf(":"); at >= 0; at = text.indexOf(":", at + 1)) {
const before = text.charCodeAt(at - 1);
if (before === QUOTE) {
keys++;
const behind = text.charCodeAt(at + 1);
const isNumber = behind <= BLANK ? isChangedBehind(text, at + 2) : behind <= NINE && behind !== QUOTE && isChanged(text, at + 1);
if (isNumber) {
return -1;
}
} else if (before <= BLANK && endsKey(text, at - 1)) {
return -1;
}
}
return keys;
}
function endsKey(text, at) {
let before = at;
while (text.charCodeAt(before) <= BLANK) {
before--;
}
return text.charCodeAt(before) === QUOTE;
}
function isChangedBehind(text, at) {
let start = at;
while (text.charCodeAt(start) <= BLANK) {
start++;
}
const first = text.charCodeAt(start);
return first <= NINE && first !== QUOTE && isChanged(text, start);
}
function isChanged(text, start) {
let end = start;
while (isOfNumber(text.charCodeAt(end))) {
end++;
}
return end - start >= LONG && changes(text.slice(start, end));
}
function changes(number) {
return String(Number(number)) !== number;
}
function hasChangedNumber(text) {
for (let at = LONG - 1; at < text.length; at += LONG) {
if (isOfNumber(text.charCodeAt(at))) {
let start = at; // the place before was no part of it, so that this goes back 15 characters at most
while (isOfNumber(text.charCodeAt(start - 1))) {
start--;
}
let end = at + 1;
while (isOfNumber(text.charCodeAt(end))) {
end++;
}
if (end - start >= LONG && mayStandBefore(text.charCodeAt(start - 1))) {
if (changes(text.slice(start, end))) {
return true;
}
}
at = end - (end % LONG) - 1;
}
}
return false;
}
function mayStandBefore(unit) {
return unit === 58 || unit === 44 || unit === 91 || unit <= 32 || Number.isNaN(unit);
}
function isOfNumber(unit) {
return (unit >= 48 && unit <= 57) || unit === 46 || unit === 45 || unit === 43 || unit === 69 || unit === 101;
}
return{isFaithful};
})();
const m2=(()=>{
function folded(text) {
const plain = text.normalize("NFKD").replace(/\p{Mn}/gu, "").toLowerCase();
return plain.replaceAll("\u0153", "oe").replaceAll("\u00e6", "ae");
}
return{folded};
})();
const m3=(()=>{
const {folded}=m2;
const MOST = 3;
const LONGEST = 40;
const INSIDE = 3;
function nearest(text, codes) {
const wanted = characters(text);
if (wanted.length === 0) {
return [];
}
const limit = Math.max(4, 2 * Math.ceil(wanted.length / 2));
return [...codes]
.map((item) => ({ item, score: scoreOf(wanted, item, limit) }))
.filter(({ score }) => score <= limit)
.sort((one, other) => one.score - other.score)
.slice(0, MOST)
.map(({ item }) => item);
}
function characters(text) {
return [...folded(text)].slice(0, LONGEST);
}
function scoreOf(wanted, { code, label }, limit) {
const text = wanted.join("");
const plain = label === code ? "" : folded(label);
if (plain === text) {
return 0;
}
const spelled = characters(code);
const isFar = 2 * Math.abs(spelled.length - wanted.length) > limit;
const score = isFar ? limit + 1 : 2 * distance(wanted, spelled);
return wanted.length > 2 && plain.includes(text) ? Math.min(score, INSIDE) : score;
}
function distance(one, other) {
let before = [];
let last = Array.from({ length: other.length + 1 }, (_, index) => index);
for (let row = 1; row <= one.length; row += 1) {
const now = [row];
for (let column = 1; column <= other.length; column += 1) {
const cost = one[row - 1] === other[column - 1] ? 0 : 1;
let best = Math.min(Number(last[column]) + 1, Number(now[column - 1]) + 1, Number(last[column - 1]) + cost);
if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
best = Math.min(best, Number(before[column - 2]) + 1);
}
now.push(best);
}
before = last;
last = now;
}
return Number(last[other.length]);
}
return{nearest};
})();
const m4=(()=>{
const PLAIN = /^[A-Za-z_][A-Za-z0-9_]*$/;
const SPECIAL = /['\\\u0000-\u001f]/g;
const ESCAPES = new Map([
["'", "\\'"],
["\\", "\\\\"],
["\b", "\\b"],
["\f", "\\f"],
["\n", "\\n"],
["\r", "\\r"],
["\t", "\\t"],
]);
function step(name) {
return PLAIN.test(name) ? `.${name}` : `['${name.replace(SPECIAL, escaped)}']`;
}
function escaped(char) {
return ESCAPES.get(char) ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
const STEP = /\[([0-9]+)\]|\.([A-Za-z_][A-Za-z0-9_]*)|\['((?:[^'\\]|\\.)*)'\]/gs;
const UNESCAPED = new Map([...ESCAPES].map(([character, escape]) => [escape, character]));
function steps(path) {
return [...path.matchAll(STEP)].map(([, index, name, quoted = ""]) => {
if (index !== undefined) {
return Number(index);
}
return name ?? quoted.replace(/\\(?:u[0-9a-f]{4}|.)/gs, unescaped);
});
}
function unescaped(text) {
return UNESCAPED.get(text) ?? String.fromCharCode(parseInt(text.slice(2), 16));
}
function at(value, path) {
let found = value;
for (const key of steps(path)) {
const isHolder = typeof found === "object" && found !== null && Array.isArray(found) === (typeof key === "number");
found = isHolder && Object.hasOwn(found, key) ? found[key] : undefined;
}
return found;
}
return{step,steps,at};
})();
const m5=(()=>{
const TEXTS = {
"field.label": [
"\u00ab\u00a0{label}\u00a0\u00bb ({path})",
"\"{label}\" ({path})",
],
"kind.text": [
"un texte",
"a text",
],
"kind.integer": [
"un nombre entier",
"a whole number",
],
"kind.number": [
"un nombre",
"a number",
],
"kind.boolean": [
"un bool\u00e9en (true ou false)",
"a boolean (true or false)",
],
"kind.list": [
"une liste",
"a list",
],
"kind.object": [
"un objet",
"an object",
],
"syntax": [
"Le texte n\u2019est ni du JSON ni du XML lisible.",
"The text is neither JSON nor XML that can be read.",
],
"message": [
"Le champ {field} ne contient pas un message connu de cette version, et un seul.",
"The field {field} does not hold exactly one message that this release knows.",
],
"message.document": [
"Le document ne contient pas un message connu de cette version, et un seul.",
"The document does not hold exactly one message that this release knows.",
],
"required": [
"Le champ {field} est obligatoire.",
"The field {field} is required.",
],
"unknown": [
"Le champ {field} n\u2019est pas pr\u00e9vu \u00e0 cet endroit.",
"The field {field} is not expected here.",
],
"unknown.attribute": [
"L\u2019attribut XML {field} n\u2019est pas pr\u00e9vu \u00e0 cet endroit.",
"The XML attribute {field} is not expected here.",
],
"type": [
"Le champ {field} doit \u00eatre {expected}.",
"The field {field} must be {expected}.",
],
"type.any": [
"La valeur du champ {field} n\u2019est pas du type attendu.",
"The value of the field {field} is not of the expected type.",
],
"type.document": [
"Le document doit \u00eatre un objet.",
"The document must be an object.",
],
"pattern": [
"La valeur du champ {field} n\u2019a pas la forme attendue.",
"The value of the field {field} does not have the expected form.",
],
"pattern.example": [
"La valeur du champ {field} n\u2019a pas la forme attendue, par exemple\u00a0: {example}",
"The value of the field {field} does not have the expected form, for example: {example}",
],
"pattern.date": [
"Le champ {field} doit \u00eatre une date, par exemple\u00a0: {example}",
"The field {field} must be a date, for example: {example}",
],
"pattern.datetime": [
"Le champ {field} doit \u00eatre une date et une heure avec leur d\u00e9calage, par exemple\u00a0: {example}",
"The field {field} must be a date and time with its offset, for example: {example}",
],
"pattern.phoneNumber": [
"Le champ {field} doit \u00eatre un num\u00e9ro de t\u00e9l\u00e9phone, par exemple\u00a0: {example}",
"The field {field} must be a telephone number, for example: {example}",
],
"code": [
"La valeur du champ {field} n\u2019est pas un code de la nomenclature \u00ab\u00a0{expected} \u00bb.",
"The value of the field {field} is not a code of the list \"{expected}\".",
],
"code.sheet": [
"La valeur du champ {field} n\u2019est pas un des codes admis\u00a0: {expected}.",
"The value of the field {field} is not one of the codes: {expected}.",
],
"code.any": [
"La valeur du champ {field} n\u2019est pas un des codes admis.",
"The value of the field {field} is not one of the codes.",
],
"min-items": [
"Le champ {field} doit avoir au moins {expected} valeurs.",
"The field {field} must have at least {expected} values.",
],
"min-items.one": [
"Le champ {field} doit avoir au moins une valeur.",
"The field {field} must have at least one value.",
],
"max-items": [
"Le champ {field} doit avoir au plus {expected} valeurs.",
"The field {field} must have at most {expected} values.",
],
"max-items.one": [
"Le champ {field} ne doit figurer qu\u2019une fois.",
"The field {field} must occur only once.",
],
"bounds": [
"La valeur du champ {field} est hors des bornes du mod\u00e8le.",
"The value of the field {field} is out of the bounds of the model.",
],
"length": [
"La longueur du champ {field} est hors des bornes du mod\u00e8le.",
"The length of the field {field} is out of the bounds of the model.",
],
"unique": [
"La valeur {field} figure d\u00e9j\u00e0 dans sa liste.",
"The value {field} is already in its list.",
],
"choice": [
"La valeur du champ {field} n\u2019a pas une des formes admises, et une seule.",
"The value of the field {field} does not have exactly one of the forms allowed.",
],
"order": [
"L\u2019\u00e9l\u00e9ment {field} n\u2019est pas \u00e0 sa place\u00a0: les \u00e9l\u00e9ments XML suivent l\u2019ordre du mod\u00e8le.",
"The element {field} is out of place: XML elements follow the order of the model.",
],
"host": [
"L\u2019h\u00f4te virtuel {host} n\u2019admet pas {messages}\u00a0; h\u00f4tes virtuels qui l\u2019admettent\u00a0: {hosts}.",
"The virtual host {host} does not allow {messages}; virtual hosts that do: {hosts}.",
],
"host.none": [
"L\u2019h\u00f4te virtuel {host} n\u2019admet pas {messages}\u00a0; aucun h\u00f4te virtuel de cette version ne l\u2019admet.",
"The virtual host {host} does not allow {messages}; no virtual host of this release does.",
],
};
return{TEXTS};
})();
const m6=(()=>{
const {TEXTS}=m5;
const {step,steps}=m4;
const CONTENT = "content/jsonContent/embeddedJsonContent/message";
const SHOWN_CODES = 8;
function subjectOf(path, release, root) {
const { name, label, type, rest } = placeOf(steps(path), release, root);
const last = rest[rest.length - 1];
if (last === undefined) {
return { path: name, label, field: undefined, isRoot: true, isList: false, isAttribute: false };
}
let here = type;
let field;
for (const key of rest) {
if (typeof key === "string") {
field = here?.byName.get(key);
here = field?.type;
}
}
const short = rest.map((key) => (typeof key === "number" ? `[${key}]` : step(key))).join("");
return {
path: short.startsWith(".") ? short.slice(1) : short,
label: field?.words.label ?? "",
field,
isRoot: false,
isList: typeof last === "string" && field !== undefined && field.isList,
isAttribute: String(last).startsWith("@"),
};
}
function placeOf(found, release, root) {
const inEnvelope = found.slice(0, 5).filter((key) => typeof key === "string").join("/") === CONTENT;
const [first, ...below] = inEnvelope ? found.slice(5) : found;
const message = release.byRoot.get(root || String(first));
if (message !== undefined) {
return { name: message.rootElement, label: message.label, type: message.type, rest: root ? found : below };
}
if (inEnvelope) {
return { name: "message", label: release.header.label, type: release.header.type, rest: found.slice(5) };
}
return { name: release.envelope.name, label: "Enveloppe EDXL-DE", type: release.envelope, rest: found };
}
function errorText(code, path, release, root, language) {
const subject = subjectOf(path, release, root);
const [key, expected] = variant(code, subject, path === "$");
const shown = subject.label === "" ? subject.path : filled(textOf("field.label", language), subject);
const words = expected.startsWith("kind.") ? textOf(expected, language) : expected;
return filled(textOf(key, language), { field: shown, expected: words, example: subject.field?.words.example ?? "" });
}
function hostText(host, messages, hosts, language) {
const text = textOf(hosts.length > 0 ? "host" : "host.none", language);
return filled(text, { host, messages: messages.join(", "), hosts: hosts.join(", ") });
}
function variant(code, subject, isDocument) {
const { field } = subject;
if (isDocument && (code === "type" || code === "message")) {
return [`${code}.document`, ""];
}
switch (code) {
case "type":
return typeOf(subject);
case "code":
return codeOf(field);
case "pattern":
return [patternOf(field), ""];
case "min-items":
return counted(code, field === undefined ? 1 : field.min);
case "max-items":
return counted(code, field === undefined ? 1 : field.max);
default:
return [code === "unknown" && subject.isAttribute ? "unknown.attribute" : code, ""];
}
}
function typeOf({ field, isRoot, isList }) {
if (isRoot || isList) {
return ["type", isRoot ? "kind.object" : "kind.list"];
}
if (field === undefined || field.kind === "any") {
return ["type.any", ""];
}
return ["type", field.kind === "string" ? "kind.text" : `kind.${field.kind}`];
}
function codeOf(field) {
const codes = field?.words.codes?.values ?? [];
if (field?.words.title !== undefined) {
return ["code", field.words.title];
}
const more = codes.length > SHOWN_CODES ? ["\u2026"] : [];
return codes.length === 0 ? ["code.any", ""] : ["code.sheet", [...codes.slice(0, SHOWN_CODES), ...more].join(", ")];
}
function patternOf(field) {
if (!field?.words.example) {
return "pattern";
}
return `pattern.${field.words.form ?? "example"}`;
}
function counted(code, count) {
return count > 1 && count < Infinity ? [code, String(count)] : [`${code}.one`, ""];
}
function textOf(key, language) {
return TEXTS[key]?.[language] ?? key;
}
function filled(text, values) {
return text.replace(/\{([a-z]+)\}/g, (place, name) => values[name] ?? place);
}
return{subjectOf,errorText,hostText};
})();
const m7=(()=>{
const {nearest}=m3;
const {at}=m4;
const {subjectOf}=m6;
function detailsOf(code, path, findings, lists) {
const { label, path: short, field } = subjectOf(path, findings.release, findings.root);
const value = at(findings.document, path);
const title = field?.words.title;
const isListed = code === "code" && title !== undefined;
const known = code === "code" && field ? codesOf(field, lists) : [];
return {
label,
path: short,
value,
list: isListed && field ? field.list : "",
title: isListed ? title : "",
nearest: typeof value === "string" ? nearest(value, known) : [],
};
}
function codesOf(field, lists) {
if (field.words.title !== undefined) {
return Object.values(lists).find((list) => list.id === field.list)?.all ?? [];
}
return (field.words.codes?.values ?? []).map((code) => ({ code, label: code }));
}
return{detailsOf};
})();
const m8=(()=>{
const {detailsOf}=m7;
const {errorText,hostText}=m6;
class FoundError {
#findings;
constructor(code, path, detail, findings) {
this.code = code;
this.path = path;
this.detail = detail;
this.#findings = findings;
}
get en() {
return errorText(this.code, this.path, this.#findings.release, this.#findings.root, 1);
}
get fr() {
return errorText(this.code, this.path, this.#findings.release, this.#findings.root, 0);
}
details(lists = {}) {
return detailsOf(this.code, this.path, this.#findings, lists);
}
toJSON() {
const { code, path, detail, en, fr } = this;
return { code, path, detail, en, fr };
}
}
class Unreadable extends Error {
constructor(reason, offset = 0) {
super(reason);
this.name = "Unreadable";
this.offset = offset;
}
}
class ConversionError extends RangeError {
constructor(message) {
super(message);
this.name = "ConversionError";
}
}
class MessageNotAllowedError extends RangeError {
constructor(host, messages, hosts) {
super(hostText(host, messages, hosts, 1));
this.name = "MessageNotAllowedError";
this.host = host;
this.messages = messages;
this.hosts = hosts;
}
get en() {
return this.message;
}
get fr() {
return hostText(this.host, this.messages, this.hosts, 0);
}
}
return{FoundError,Unreadable,ConversionError,MessageNotAllowedError};
})();
const m9=(()=>{
const LONGEST_NUMBER = 400;
const JSON_NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;
const NOT_ZERO = /^[^eE]*[1-9]/;
const PARTS = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?$/;
const EXACT = Symbol.for("hubsante.exact");
function put(holder, key, value) {
if (key === "__proto__") {
Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
} else {
holder[key] = value;
}
}
function putNumber(holder, key, text) {
const number = Number(text);
put(holder, key, number);
if (text.length > 15 || /[eE]/.test(text)) {
if (normal(text) !== normal(String(number))) {
put((holder[EXACT] ??= {}), key, text);
}
}
}
function exactText(holder, key, number) {
const texts = holder[EXACT];
const text = texts !== undefined && Object.hasOwn(texts, key) ? texts[key] : undefined;
return text !== undefined && Number(text) === number ? text : undefined;
}
function isJsonNumber(text) {
return text.length <= LONGEST_NUMBER && JSON_NUMBER.test(text) && isWithinDoubles(text);
}
function isWithinDoubles(text) {
const number = Number(text);
return Number.isFinite(number) && (number !== 0 || !NOT_ZERO.test(text));
}
function isInteger(number, exact) {
return Number.isInteger(number) && (exact === undefined || scientific(exact).exponent >= 0);
}
function normal(text) {
const { sign, digits, exponent } = scientific(text);
return digits === "0" ? "0" : `${sign}${digits}e${exponent}`;
}
function scientific(text) {
const [, sign = "", whole = "0", fraction = "", power = "0"] = PARTS.exec(text) ?? [];
const all = `${whole}${fraction}`.replace(/^0+/, "");
let end = all.length;
while (end > 0 && all.charCodeAt(end - 1) === 48) {
end--;
}
const exponent = Number(power) - fraction.length + (all.length - end);
return end === 0 ? { sign, digits: "0", exponent: 0 } : { sign, digits: all.slice(0, end), exponent };
}
return{LONGEST_NUMBER,EXACT,put,putNumber,exactText,isJsonNumber,isWithinDoubles,isInteger,normal,scientific};
})();
const m10=(()=>{
const {Unreadable}=m8;
const {LONGEST_NUMBER,isJsonNumber,putNumber}=m9;
const CHARACTERS = /[^"\\\u0000-\u001f]*/y;
const NUMBER = /-?[0-9][0-9.eE+-]*/y;
const LONE = /\p{Surrogate}/u;
const ESCAPES = new Map([
['"', '"'],
["\\", "\\"],
["/", "/"],
["b", "\b"],
["f", "\f"],
["n", "\n"],
["r", "\r"],
["t", "\t"],
]);
class ScalarReader {
constructor(text) {
this.text = text;
this.at = 0;
}
string() {
const start = this.at++;
let found = "";
for (;;) {
CHARACTERS.lastIndex = this.at;
const part = CHARACTERS.exec(this.text)?.[0] ?? "";
found += part;
this.at += part.length;
const char = this.text[this.at++];
if (char === '"') {
break;
}
found += char === "\\" ? this.escape() : this.refuse("a text does not end, or holds a control character", this.at - 1);
}
if (LONE.test(found)) {
this.refuse("a text holds half a surrogate pair, which is no character", start);
}
return found;
}
escape() {
const char = this.text[this.at++] ?? "";
if (char !== "u") {
return ESCAPES.get(char) ?? this.refuse("an unknown escape", this.at - 2);
}
const digits = this.text.slice(this.at, this.at + 4);
this.at += 4;
return /^[0-9a-fA-F]{4}$/.test(digits)
? String.fromCharCode(parseInt(digits, 16))
: this.refuse("an unknown escape", this.at - 6);
}
number(holder, key) {
NUMBER.lastIndex = this.at;
const text = NUMBER.exec(this.text)?.[0] ?? "-";
if (text.length > LONGEST_NUMBER) {
this.refuse("a number is too long");
}
if (!isJsonNumber(text)) {
this.refuse("a number is none of JSON, beyond every double, or nearer to 0 than every other");
}
putNumber(holder, key, text);
this.at += text.length;
}
word() {
for (const [word, value] of /** @type {const} */ ([["true", true], ["false", false], ["null", null]])) {
if (this.text.startsWith(word, this.at)) {
this.at += word.length;
return value;
}
}
return this.refuse("a value was expected");
}
next(char) {
this.blanks();
const isNext = this.text[this.at] === char;
this.at += isNext ? 1 : 0;
return isNext;
}
expect(char) {
if (!this.next(char)) {
this.refuse(`${char} was expected`);
}
}
blanks() {
while (this.at < this.text.length && " \n\r\t".includes(this.text.charAt(this.at))) {
this.at++;
}
}
refuse(reason, at = this.at) {
throw new Unreadable(reason, at);
}
}
return{ScalarReader};
})();
const m11=(()=>{
const {DEEPEST}=m0;
const {ScalarReader}=m10;
const {put}=m9;
class StrictReader extends ScalarReader {
document() {
const holder = [undefined];
this.value(holder, 0, 1);
this.blanks();
if (this.at < this.text.length) {
this.refuse("text after the end");
}
return holder[0];
}
value(holder, key, level) {
this.blanks();
const char = this.text[this.at];
if (char === "{") {
put(holder, key, this.object(level));
} else if (char === "[") {
put(holder, key, this.list(level));
} else if (char === '"') {
put(holder, key, this.string());
} else if (char !== undefined && /[-0-9]/.test(char)) {
this.number(holder, key);
} else {
put(holder, key, this.word());
}
}
object(level) {
const found = {};
this.enter(level);
if (this.next("}")) {
return found;
}
do {
this.blanks();
const start = this.at;
const key = this.text[start] === '"' ? this.string() : this.refuse("a key was expected");
if (Object.hasOwn(found, key)) {
this.refuse(`the key ${JSON.stringify(key.slice(0, 80))} stands twice in its object`, start);
}
this.expect(":");
this.value(found, key, level + 1);
} while (this.next(","));
this.expect("}");
return found;
}
list(level) {
const found = [];
this.enter(level);
if (this.next("]")) {
return found;
}
do {
this.value(found, found.length, level + 1);
} while (this.next(","));
this.expect("]");
return found;
}
enter(level) {
if (level > DEEPEST) {
this.refuse(`more than ${DEEPEST} levels`);
}
this.at++;
}
}
return{StrictReader};
})();
const m12=(()=>{
const {Counted}=m0;
const {isFaithful}=m1;
const {StrictReader}=m11;
const ESCAPED_SURROGATE = /\\u[dD][89a-fA-F]/;
const SURROGATE = /\p{Surrogate}/u;
function readJson(text, parsed = parseJson(text)) {
const counted = new Counted();
if (parsed !== undefined && counted.all(parsed, 1) && isFaithful(text, counted)) {
return parsed;
}
return new StrictReader(text).document();
}
function parseJson(text) {
try {
return hasWholeCharacters(text) ? JSON.parse(text) : undefined;
} catch {
return undefined;
}
}
function hasWholeCharacters(text) {
const given = text;
const isWhole = given.isWellFormed ? given.isWellFormed() : !SURROGATE.test(text); // ES2024
return isWhole && !(text.includes("\\u") && ESCAPED_SURROGATE.test(text));
}
return{readJson,parseJson};
})();
const m13=(()=>{
const {readJson}=m12;
const {exactText,normal}=m9;
const {step}=m4;
function changesBetween(one, other) {
const changes = [];
compare([readJson(one)], [readJson(other)], 0, "$", changes);
return changes;
}
function compare(left, right, key, path, changes) {
const one = own(left, key);
const other = own(right, key);
if (Array.isArray(one) && Array.isArray(other)) {
for (let index = 0; index < Math.max(one.length, other.length); index++) {
compare(one, other, index, `${path}[${index}]`, changes);
}
} else if (isObject(one) && isObject(other)) {
for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
compare(one, other, name, `${path}${step(name)}`, changes);
}
} else if (!isSame(left, right, key)) {
changes.push({ path, old: one, new: other });
}
}
function own(holder, key) {
return Object.hasOwn(holder, key) ? holder[key] : undefined;
}
function isObject(value) {
return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isSame(left, right, key) {
const one = own(left, key);
const other = own(right, key);
return typeof one === "number" && typeof other === "number"
? digits(left, key, one) === digits(right, key, other)
: one === other;
}
function digits(holder, key, number) {
return normal(exactText(holder, key, number) ?? String(number));
}
return{changesBetween};
})();
const m14=(()=>{
const {FoundError}=m8;
class Findings {
constructor(isTolerant, release, root = "") {
this.isTolerant = isTolerant;
this.release = release;
this.root = root;
this.document = undefined;
this.errors = [];
this.repetitions = [];
this.warnings = [];
}
add(code, path, detail = "") {
this.errors.push(new FoundError(code, path, detail, this));
}
addRepetition(path) {
this.repetitions.push(new FoundError("unique", path, "", this));
}
addCode(path, list) {
(this.isTolerant ? this.warnings : this.errors).push(new FoundError("code", path, list, this));
}
result() {
return { errors: sorted(this.errors.length > 0 ? this.errors : this.repetitions), warnings: sorted(this.warnings) };
}
}
function sorted(found) {
if (found.length < 2) {
return found;
}
const all = [...found].sort((one, other) => byCharacter(one.path, other.path) || byCharacter(one.code, other.code));
return all.filter((item, index) => {
const before = all[index - 1];
return before === undefined || before.path !== item.path || before.code !== item.code;
});
}
function byCharacter(one, other) {
const length = Math.min(one.length, other.length);
for (let at = 0; at < length; at++) {
const left = one.charCodeAt(at);
const right = other.charCodeAt(at);
if (left !== right) {
return rank(left) - rank(right);
}
}
return one.length - other.length;
}
function rank(unit) {
return unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
return{Findings};
})();
const m15=(()=>{
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^"{}[\]:,]+/g;
function indented(text, indent) {
if (indent <= 0) {
return text;
}
let out = "";
let end = "\n";
let before = "";
for (const token of text.match(TOKEN) ?? []) {
const closes = token === "}" || token === "]";
end = closes ? end.slice(0, end.length - indent) : end;
const isEmpty = closes && (before === "{" || before === "[");
out += (closes && !isEmpty) || opensLine(before, closes) ? end + token : token;
out += token === ":" ? " " : "";
end += token === "{" || token === "[" ? " ".repeat(indent) : "";
before = token;
}
return out;
}
function opensLine(before, closes) {
return !closes && (before === "{" || before === "[" || before === ",");
}
return{indented};
})();
const m16=(()=>{
const UNREAD = Object.freeze({});
class Misfit {
constructor(text) {
this.text = text;
}
}
return{UNREAD,Misfit};
})();
const m17=(()=>{
const {ConversionError}=m8;
const {Misfit,UNREAD}=m16;
function isScalar(value) {
return value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}
function isPlain(value) {
return typeof value === "object" && value !== null && value !== UNREAD && !(value instanceof Misfit || value instanceof Date);
}
function ofJson(value) {
if (!isScalar(value) && !isPlain(value)) {
throw new ConversionError("no message has such a value: a number that is not finite, a function, a Date, or undefined in a list");
}
return value;
}
return{isScalar,isPlain,ofJson};
})();
const m18=(()=>{
const {ConversionError}=m8;
const {isPlain,ofJson}=m17;
const {exactText}=m9;
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;
const SURROGATE = /\p{Surrogate}/u;
const SHORT = 20;
const [NOTHING, VALUE, TEXT] = [0, 1, 2];
const OPENING = ["{", ",", '",'];
const CLOSING = ["{}", "}", '"}'];
function writeJson(value, given) {
const isObject = isPlain(value) && !Array.isArray(value);
const type = isObject && given.resolve !== null ? given.resolve(value) : given;
if (!isObject || type === null) {
return freeJson(value);
}
let text = "";
let behind = NOTHING;
for (const field of type.fields) {
if (field.position > type.openPosition) {
const others = othersJson(value, type);
text += others === "" ? "" : OPENING[behind] + others;
behind = others === "" ? behind : VALUE;
}
const item = value[field.name];
if (item !== undefined && (!field.isInherited || Object.hasOwn(value, field.name))) {
if (typeof item === "string" && !isEscaped(item)) {
text += field.textKeys[behind] + item;
behind = TEXT;
} else {
text += field.keys[behind] + fieldJson(item, value, field);
behind = VALUE;
}
}
}
const others = type.isOpen && type.openPosition === type.fields.length ? othersJson(value, type) : "";
return others === "" ? text + CLOSING[behind] : text + OPENING[behind] + others + "}";
}
function fieldJson(item, holder, field) {
if (field.isList && Array.isArray(item)) {
return listJson(item, field);
}
return itemJson(item, holder, field.name, field);
}
function listJson(list, field) {
let text = "";
for (let index = 0; index < list.length; index++) {
const item = itemJson(list[index], list, index, field);
text += index === 0 ? item : "," + item;
}
return "[" + text + "]";
}
function itemJson(item, holder, key, field) {
if (field.rule !== null) {
return field.rule.json(item, holder, key);
}
return field.type === null ? valueJson(item, holder, key) : writeJson(item, field.type);
}
function othersJson(value, type) {
let text = "";
const rule = type.rules?.additional ?? null;
for (const name of Object.keys(value)) {
if (!type.byName.has(name) && value[name] !== undefined) {
const item = rule === null ? valueJson(value[name], value, name) : rule.json(value[name], value, name);
text += (text === "" ? "" : ",") + quoted(name) + ":" + item;
}
}
return text;
}
function valueJson(value, holder, key) {
if (typeof value === "number") {
return exactText(holder, key, value) ?? String(ofJson(value));
}
return typeof value === "string" ? quoted(value) : freeJson(value);
}
function freeJson(value) {
if (typeof value !== "object" || value === null) {
return typeof value === "string" ? quoted(value) : String(ofJson(value));
}
if (Array.isArray(value)) {
return "[" + Array.from(value, (item, index) => valueJson(item, value, index)).join(",") + "]";
}
ofJson(value);
const names = Object.keys(value).filter((name) => value[name] !== undefined);
return "{" + names.map((name) => quoted(name) + ":" + valueJson(value[name], value, name)).join(",") + "}";
}
function quoted(text) {
if (!isEscaped(text)) {
return '"' + text + '"';
}
if (SURROGATE.test(text)) {
throw new ConversionError("a text holds half a surrogate pair, which is no character");
}
return JSON.stringify(text);
}
function isEscaped(text) {
if (text.length > SHORT) {
return ESCAPED.test(text);
}
for (let at = 0; at < text.length; at++) {
const unit = text.charCodeAt(at);
if (unit < 32 || unit === 34 || unit === 92 || (unit >= 0xd800 && unit < 0xe000)) {
return true;
}
}
return false;
}
return{writeJson,valueJson};
})();
const m19=(()=>{
const {exactText,scientific}=m9;
function outOfBounds(value, holder, key, bounds) {
if (typeof value === "string") {
return isWithinLength(value, bounds) ? "" : "length";
}
const isNumber = typeof value === "number" && Number.isFinite(value);
return isNumber && !isWithin(exactText(holder, key, value) ?? String(value), bounds) ? "bounds" : "";
}
function isWithinLength(text, { minLength = 0, maxLength = Infinity }) {
let length = text.length;
if (length > maxLength || length < 2 * minLength) {
length -= text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0;
}
return length >= minLength && length <= maxLength;
}
function isWithin(number, { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf }) {
return (
(minimum === undefined || compare(number, minimum) >= 0) &&
(maximum === undefined || compare(number, maximum) <= 0) &&
(exclusiveMinimum === undefined || compare(number, exclusiveMinimum) > 0) &&
(exclusiveMaximum === undefined || compare(number, exclusiveMaximum) < 0) &&
(multipleOf === undefined || isMultiple(number, multipleOf))
);
}
function compare(one, other) {
const [left, right] = whole(one, other);
return left < right ? -1 : left > right ? 1 : 0;
}
function isMultiple(number, unit) {
const [left, right] = whole(number, unit);
return left % right === 0n;
}
function whole(one, other) {
const [left, right] = [scientific(one), scientific(other)];
const least = Math.min(left.exponent, right.exponent);
return [shifted(left, least), shifted(right, least)];
}
function shifted({ sign, digits, exponent }, least) {
const found = BigInt(digits) * 10n ** BigInt(exponent - least);
return sign === "-" ? -found : found;
}
return{outOfBounds};
})();
const m20=(()=>{
const {exactText,normal}=m9;
function repeated(list) {
const seen = new Set();
for (let index = 0; index < list.length; index++) {
const key = comparable(list[index], list, index);
if (seen.has(key)) {
return index;
}
seen.add(key);
}
return -1;
}
function comparable(value, holder, key) {
if (typeof value === "string") {
return `${value.length}:${value}`;
}
if (typeof value === "number" && Number.isFinite(value)) {
return `#${normal(exactText(holder, key, value) ?? String(value))};`;
}
if (typeof value !== "object" || value === null) {
return `!${String(value)};`;
}
if (Array.isArray(value)) {
return `[${value.map((item, index) => comparable(item, value, index)).join("")}]`;
}
const names = Object.keys(value).filter((name) => value[name] !== undefined);
const parts = names.sort().map((name) => `${name.length}:${name}${comparable(value[name], value, name)}`);
return `{${parts.join("")}}`;
}
return{repeated,comparable};
})();
const m21=(()=>{
const {outOfBounds}=m19;
const {DEEPEST}=m0;
const {isPlain,isScalar}=m17;
const {EXACT}=m9;
const {repeated}=m20;
function accepts(value, given, counted, level) {
if (!isPlain(value) || Array.isArray(value) || level > DEEPEST) {
return false;
}
const type = given.resolve === null ? given : given.resolve(value);
if (type === null || !type.isPlain) {
return false;
}
const { fields, byName } = type;
let missing = type.required;
let next = 0;
let keys = 0;
let isRight = true;
for (const name in value) {
let field = next < fields.length ? fields[next] : undefined;
if (field === undefined || field.name !== name) {
field = byName.get(name);
}
keys++;
if (field === undefined) {
if (!type.isOpen || !isFree(value[name], counted, level + 1)) {
return false;
}
} else {
next = field.position + 1;
missing -= field.isRequired ? 1 : 0;
const item = value[name];
if (field.isList) {
isRight = acceptsList(item, field, counted, level + 1);
} else if (field.isText) {
isRight = typeof item === "string" && (field.takesAnyText || acceptsText(item, field));
} else if (field.type !== null) {
isRight = accepts(item, field.type, counted, level + 1);
} else {
isRight = acceptsValue(item, field, value, counted, level + 1);
}
if (!isRight) {
return false;
}
}
}
counted.keys += keys;
return missing === 0;
}
function acceptsList(value, field, counted, level) {
if (!Array.isArray(value) || value.length < field.min || value.length > field.max || level > DEEPEST) {
return false;
}
for (let index = 0; index < value.length; index++) {
if (!acceptsValue(value[index], field, value, counted, level + 1)) {
return false;
}
}
return !field.isUnique || repeated(value) < 0;
}
function acceptsValue(value, field, holder, counted, level) {
if (field.isText) {
return typeof value === "string" && acceptsText(value, field);
}
if (field.type !== null) {
return accepts(value, field.type, counted, level);
}
if (field.codes !== null || field.kind === "boolean") {
return field.codes === null && typeof value === "boolean";
}
const isOfKind = field.kind === "integer" ? Number.isInteger(value) : Number.isFinite(value);
return isOfKind && holder[EXACT] === undefined && counted.number(value, field.isList) && isWithin(value, field);
}
function acceptsText(value, field) {
if (field.codes !== null && !field.codes.has(value)) {
return false;
}
if (field.pattern !== null) {
const { forms } = field.pattern;
for (let index = 0; index < forms.length; index++) {
if (!/** @type {Pattern["forms"][number]} */ (forms[index]).test(value)) {
return false;
}
}
}
return isWithin(value, field);
}
function isWithin(value, field) {
return field.bounds === null || outOfBounds(value, [], 0, field.bounds) === "";
}
function isFree(value, counted, level) {
return counted.all(value, level, false) && isOfJson(value);
}
function isOfJson(value) {
if (typeof value !== "object" || value === null) {
return isScalar(value);
}
if (Array.isArray(value)) {
return Array.from(value).every(isOfJson);
}
return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isOfJson);
}
return{accepts};
})();
const m22=(()=>{
const {isPlain,isScalar}=m17;
const {step}=m4;
const {UNREAD}=m16;
function checkFree(value, path, findings) {
if (Array.isArray(value)) {
Array.from(value).forEach((item, index) => checkFree(item, `${path}[${index}]`, findings));
} else if (isPlain(value)) {
for (const name of Object.keys(value)) {
if (value[name] !== undefined) {
checkFree(value[name], path + step(name), findings);
}
}
} else if (value !== UNREAD && !isScalar(value)) {
findings.add("type", path, "object");
}
}
return{checkFree};
})();
const m23=(()=>{
const {outOfBounds}=m19;
const {checkFree}=m22;
const {isPlain}=m17;
const {exactText,isInteger}=m9;
const {step}=m4;
const {repeated}=m20;
const {UNREAD}=m16;
function checkObject(value, type, path, findings) {
if (value === UNREAD) {
return;
}
if (!isPlain(value) || Array.isArray(value)) {
findings.add("type", path, "object");
return;
}
const resolved = type.resolve === null ? type : type.resolve(value);
if (resolved === null) {
findings.add("message", path);
return;
}
for (const field of resolved.fields) {
if (field.isRequired && !has(value, field.name)) {
findings.add("required", path + field.step);
}
}
for (const name of Object.keys(value)) {
const field = resolved.byName.get(name);
if (value[name] === undefined) {
continue;
}
if (field !== undefined) {
checkField(value, field, path + field.step, findings);
} else if (!resolved.isOpen) {
findings.add("unknown", path + step(name));
} else if (resolved.rules?.additional) {
resolved.rules.additional.check(value[name], value, name, path + step(name), findings);
} else {
checkFree(value[name], path + step(name), findings);
}
}
resolved.rules?.check(value, path, findings);
}
function has(value, name) {
return Object.hasOwn(value, name) && value[name] !== undefined;
}
function checkField(holder, field, path, findings) {
const value = holder[field.name];
if (!field.isList) {
checkValue(value, holder, field.name, field, path, findings);
} else if (Array.isArray(value)) {
if (value.length < field.min) {
findings.add("min-items", path, String(field.min));
}
if (value.length > field.max) {
findings.add("max-items", path, String(field.max));
}
for (let index = 0; index < value.length; index++) {
checkValue(value[index], value, index, field, `${path}[${index}]`, findings);
}
const again = field.isUnique && findings.errors.length === 0 ? repeated(value) : -1;
if (again >= 0) {
findings.addRepetition(`${path}[${again}]`);
}
} else if (value !== UNREAD) {
findings.add("type", path, "array");
}
}
function checkValue(value, holder, key, field, path, findings) {
if (field.rule !== null) {
field.rule.check(value, holder, key, path, findings);
} else if (field.type !== null) {
checkObject(value, field.type, path, findings);
} else if (value !== UNREAD) {
if (!isOf(value, holder, key, field.kind)) {
findings.add("type", path, field.kind);
return;
}
if (field.codes !== null && !field.codes.has(String(value))) {
findings.addCode(path, field.list);
}
if (field.pattern !== null && !field.pattern.forms.every((form) => form.test(value))) {
findings.add("pattern", path, field.pattern.source);
}
const code = field.bounds === null ? "" : outOfBounds(value, holder, key, field.bounds);
if (code !== "") {
findings.add(code, path);
}
}
}
function isOf(value, holder, key, kind) {
if (kind === "string" || kind === "boolean") {
return typeof value === kind;
}
const isNumber = typeof value === "number" && Number.isFinite(value);
return isNumber && (kind === "number" || isInteger(value, exactText(holder, key, value)));
}
return{checkObject,isOf};
})();
const m24=(()=>{
const {Unreadable}=m8;
const ENCODING = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z][\w.-]*)["']/;
function textOf(input) {
const text = typeof input === "string" ? input : decoded(input instanceof Uint8Array ? input : new Uint8Array(input));
return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
function isXml(text) {
return /^[\t-\r ]*</.test(text);
}
function decoded(bytes) {
const encoding = encodingOf(bytes);
try {
const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
if (encoding === "utf-8" || isXml(text.replace(/^\ufeff/, ""))) {
return text;
}
} catch {
}
throw new Unreadable(`it is not ${encoding.toUpperCase()}`);
}
function encodingOf(bytes) {
const [first, second] = bytes;
if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) {
return "utf-16le";
}
if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) {
return "utf-16be";
}
const start = String.fromCharCode(...bytes.subarray(0, 200)).replace(/^\xef\xbb\xbf/, "");
return ENCODING.exec(start)?.[1]?.toLowerCase() ?? "utf-8";
}
return{textOf,isXml};
})();
const m25=(()=>{
const {step}=m4;
class Field {
constructor(spec, position, type, rule = null) {
this.name = spec.name;
this.step = step(spec.name);
this.isInherited = spec.name in Object.prototype;
const key = `${JSON.stringify(spec.name)}:`;
this.keys = [`{${key}`, `,${key}`, `",${key}`];
this.textKeys = this.keys.map((start) => `${start}"`);
this.position = position;
this.type = type;
this.kind = type === null ? (spec.kind ?? "string") : "object";
this.isText = this.kind === "string";
this.min = spec.min ?? 0;
this.max = spec.max ?? 1;
this.isList = spec.isList ?? this.max !== 1;
this.isRequired = spec.isRequired ?? this.min > 0;
this.isUnique = spec.isUnique ?? false;
this.bounds = spec.bounds ?? null;
this.pattern = spec.pattern ?? null;
this.codes = spec.codes ? setOf(spec.codes) : null;
this.list = spec.codes?.id ?? "";
this.takesAnyText = this.codes === null && this.pattern === null && this.bounds === null;
this.element = spec.element ?? spec.name;
this.isOfEnvelope = spec.isOfEnvelope ?? false;
this.rule = rule;
this.isFree = spec.isFree ?? false;
this.words = spec;
}
}
class ObjectType {
constructor(name, isOpen) {
this.name = name;
this.isOpen = isOpen;
this.fields = [];
this.byName = new Map();
this.required = 0;
this.rules = null;
this.isPlain = true;
this.emptyLists = [];
this.openPosition = 0;
this.resolve = null;
}
add(field) {
this.fields.push(field);
this.byName.set(field.name, field);
this.required += field.isRequired ? 1 : 0;
this.isPlain &&= field.rule === null;
this.openPosition = this.fields.length;
if (field.isList && field.isRequired && field.min === 0) {
this.emptyLists.push(field.name);
}
}
}
function objectType(root, specs, rules) {
const types = new Map(specs.map((spec) => [spec.name, new ObjectType(spec.name, spec.isOpen ?? false)]));
const top = new ObjectType(root.name, root.isOpen ?? false);
fill(top, root, types, rules);
for (const spec of specs) {
fill(/** @type {ObjectType} */ (types.get(spec.name)), spec, types, rules);
}
return top;
}
function fill(type, spec, types, rules) {
spec.fields.forEach((field, position) => {
const of = field.of === undefined ? null : (types.get(field.of) ?? new ObjectType(field.of, true));
type.add(new Field(field, position, of, field.rule && rules ? rules.ofValue(field.rule, types) : null));
});
if (rules && (spec.additional !== undefined || spec.branches !== undefined)) {
type.rules = rules.ofObject(spec, types);
type.isPlain = false;
}
}
const SETS = new WeakMap();
function setOf(codes) {
let found = SETS.get(codes);
if (found === undefined) {
SETS.set(codes, (found = new Set(codes.values)));
}
return found;
}
return{Field,ObjectType,objectType,setOf};
})();
const m26=(()=>{
const {Field,objectType}=m25;
const {ObjectType}=m25;
const ENVELOPE_ROOT = "edxlDistribution";
const KINDS = { id: "distributionKind", values: ["Report", "Update", "Cancel", "Ack", "Error"] };
const STATUSES = { id: "distributionStatus", values: ["Actual", "Exercise"] };
const MOMENT = {
source: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[\\-+]\\d{2}:\\d{2}$",
forms: [/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[+\-][0-9]{2}:[0-9]{2}$/],
};
const MOMENT_WORDS = { form: /** @type {const} */ ("datetime"), example: "2024-01-31T12:00:00+01:00" };
const ROOT = {
name: ENVELOPE_ROOT,
fields: [
{ name: "distributionID", label: "Identifiant de l'envoi", min: 1, isOfEnvelope: true },
{ name: "senderID", label: "Identifiant de l'\u00e9metteur", min: 1, isOfEnvelope: true },
{ name: "dateTimeSent", label: "Date et heure d'envoi", min: 1, pattern: MOMENT, ...MOMENT_WORDS, isOfEnvelope: true },
{ name: "dateTimeExpires", label: "Date et heure d'expiration", min: 1, pattern: MOMENT, ...MOMENT_WORDS, isOfEnvelope: true },
{ name: "distributionStatus", label: "Statut de l'envoi", min: 1, codes: STATUSES, isOfEnvelope: true },
{ name: "distributionKind", label: "Nature de l'envoi", min: 1, codes: KINDS, isOfEnvelope: true },
{ name: "descriptor", label: "Descripteur", of: "descriptor", min: 1, isOfEnvelope: true },
{ name: "content", label: "Contenu", of: "contentObject", min: 1, max: Infinity, isOfEnvelope: true },
],
};
const PARTS = [
{
name: "descriptor",
fields: [
{ name: "language", label: "Langue", min: 1, isOfEnvelope: true },
{ name: "explicitAddress", label: "Adresse du destinataire", of: "explicitAddress", min: 1, isOfEnvelope: true },
],
},
{
name: "explicitAddress",
fields: [
{ name: "explicitAddressScheme", label: "Sch\u00e9ma d'adressage", min: 1, isOfEnvelope: true },
{ name: "explicitAddressValue", label: "Adresse", min: 1, isOfEnvelope: true },
],
},
{
name: "contentObject",
isOpen: true,
fields: [{ name: "jsonContent", label: "Contenu", of: "jsonContent", min: 1, element: "contentXML", isOfEnvelope: true }],
},
{
name: "jsonContent",
isOpen: true,
fields: [
{ name: "embeddedJsonContent", label: "Contenu embarqu\u00e9", of: "embedded", min: 1, element: "embeddedXMLContent", isOfEnvelope: true },
],
},
{
name: "embedded",
isOpen: true,
fields: [{ name: "message", label: "Message", of: "message", min: 1, isOfEnvelope: true }],
},
{ name: "message", isOpen: true, fields: [] },
];
function envelopeType(resolve) {
const type = objectType(ROOT, PARTS);
messageType(type).resolve = resolve;
return type;
}
function messageType(envelope) {
const path = ["content", "jsonContent", "embeddedJsonContent", "message"];
return path.reduce((type, name) => /** @type {ObjectType} */ (type.byName.get(name)?.type), envelope);
}
function holderType(message, header) {
const type = new ObjectType("message", header?.isOpen ?? true);
for (const field of header?.fields ?? []) {
type.add(field);
}
type.rules = header?.rules ?? null;
type.isPlain = header?.isPlain ?? true;
const others = type.fields.length;
type.add(new Field({ name: message.rootElement, min: 1 }, others + 1, message.type));
type.openPosition = others;
return type;
}
return{ENVELOPE_ROOT,KINDS,STATUSES,envelopeType,messageType,holderType};
})();
const m27=(()=>{
const {step}=m4;
const INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
const XLINK = "http://www.w3.org/1999/xlink";
const EDXL = "urn:oasis:names:tc:emergency:EDXL:DE:2.0";
const LINKS = new Map([
["edxlDistribution", "extended"],
["descriptor", "resource"],
["content", "resource"],
["contentObject", "resource"],
]);
function hasLink(element) {
return element.attributes.some((attribute) => isLink(attribute, element));
}
function isLink(attribute, element) {
const isType = attribute.namespace === XLINK && attribute.name === "type" && element.namespace === EDXL;
return isType && LINKS.get(element.name) === attribute.value;
}
function checkAttributes(element, path, findings, isKnown = () => false) {
for (const attribute of element.attributes) {
const { namespace, name } = attribute;
const isOfSchema = namespace === INSTANCE && (name === "schemaLocation" || name === "noNamespaceSchemaLocation");
if (!isOfSchema && !isLink(attribute, element) && !isKnown(attribute)) {
findings.add("unknown", path + step(`@${name}`));
}
}
}
return{XLINK,EDXL,LINKS,hasLink,checkAttributes};
})();
const m28=(()=>{
const {ConversionError}=m8;
const {LONGEST_NUMBER,isWithinDoubles,scientific}=m9;
const XML_DECIMAL = /^([+-]?)0*([0-9]*)(?:\.([0-9]*))?$/;
function decimalOfXml(text) {
const bare = trimmed(text);
const found = bare.length <= LONGEST_NUMBER ? XML_DECIMAL.exec(bare) : null;
if (found === null || !(found[2] || found[3] || bare.includes("0")) || !isWithinDoubles(bare)) {
return undefined;
}
return `${found[1] === "-" ? "-" : ""}${found[2] || "0"}${found[3] ? `.${found[3]}` : ""}`;
}
function trimmed(text) {
let start = 0;
let end = text.length;
while (start < end && isBlank(text.charCodeAt(start))) {
start++;
}
while (end > start && isBlank(text.charCodeAt(end - 1))) {
end--;
}
return text.slice(start, end);
}
function plainDecimal(text) {
if (!/[eE]/.test(text)) {
return text;
}
const { sign, digits, exponent } = scientific(text);
const size = exponent < 0 ? Math.max(digits.length, 1 - exponent) + 1 : digits.length + exponent;
if (sign.length + size > LONGEST_NUMBER) {
throw new ConversionError(`a number has more than ${LONGEST_NUMBER} characters without its exponent`);
}
if (exponent >= 0) {
return sign + digits + "0".repeat(exponent);
}
const all = digits.padStart(1 - exponent, "0");
return `${sign}${all.slice(0, exponent)}.${all.slice(exponent)}`;
}
function isBlank(unit) {
return unit === 32 || unit === 10 || unit === 13 || unit === 9;
}
return{decimalOfXml,trimmed,plainDecimal};
})();
const m29=(()=>{
const {trimmed}=m28;
const {isJsonNumber,put,putNumber}=m9;
const {step}=m4;
const {UNREAD}=m16;
const {checkAttributes}=m27;
const HINTS = "urn:hubgen:json";
const ITEM = "item";
const VALUES = new Map([
["type", new Set(["number", "boolean", "null", "object", "array"])],
["list", new Set(["one"])],
]);
function isHint(attribute) {
return attribute.namespace === HINTS && VALUES.get(attribute.name)?.has(attribute.value) === true;
}
function hint(element, name) {
return element.attributes.find((attribute) => attribute.name === name && isHint(attribute))?.value ?? "";
}
function groups(elements) {
const found = new Map();
for (const element of elements) {
const group = found.get(element.name);
if (group === undefined) {
found.set(element.name, [element]);
} else {
group.push(element);
}
}
return found;
}
function putOpen(holder, name, group, path, findings) {
const first = /** @type {Element} */ (group[0]);
if (group.length > 1 || hint(first, "list") === "one") {
const items = [];
group.forEach((item, index) => putValue(items, index, item, `${path}[${index}]`, findings));
put(holder, name, items);
} else {
putValue(holder, name, first, path, findings);
}
}
function putValue(holder, key, element, path, findings) {
const { children, text } = element;
if (children.length > 0 && trimmed(text) !== "") {
findings.add("type", path, "object");
put(holder, key, UNREAD);
return;
}
checkAttributes(element, path, findings, isHint);
const type = hint(element, "type");
if (children.length > 0) {
put(holder, key, below(element, type, path, findings));
} else if (type === "number" && isJsonNumber(text)) {
putNumber(holder, key, text);
} else {
put(holder, key, ofText(text, type));
}
}
function below(element, type, path, findings) {
const { children } = element;
if (type === "array" && children.every((child) => child.name === ITEM)) {
const items = [];
children.forEach((item, index) => putValue(items, index, item, `${path}[${index}]`, findings));
return items;
}
const found = {};
for (const [name, group] of groups(children)) {
putOpen(found, name, group, path + step(name), findings);
}
return found;
}
function ofText(text, type) {
if (type === "boolean") {
return text === "true" ? true : text === "false" ? false : text;
}
if (text !== "") {
return text;
}
return type === "null" ? null : type === "object" ? {} : type === "array" ? [] : text;
}
return{HINTS,ITEM,isHint,groups,putOpen};
})();
const m30=(()=>{
const {Findings}=m14;
const {exactText}=m9;
const {HINTS,isHint,putOpen}=m29;
const SOURCE = Symbol.for("hubsante.xml");
function sourceOf(holder) {
return (holder[SOURCE] ??= { elements: new Map(), unlinked: new Set() });
}
function keepSource(holder, name, group, namespace) {
if (!group.every((element) => isPlain(element, namespace))) {
sourceOf(holder).elements.set(name, group);
}
}
function sourceElements(holder, name) {
const group = holder[SOURCE]?.elements.get(name);
if (group === undefined) {
return undefined;
}
const again = {};
putOpen(again, name, group, "$", new Findings(false, /** @type {any} */ (null)));
return isSame(again, name, holder, name) ? group : undefined;
}
function isPlain(element, namespace) {
let before = "";
const seen = new Set();
for (const child of element.children) {
if (!isPlain(child, namespace) || (child.name !== before && seen.has(child.name))) {
return false;
}
seen.add((before = child.name));
}
return element.namespace === namespace && element.attributes.every((item) => item.namespace === HINTS && isHint(item));
}
function isSame(one, key, other, otherKey) {
const left = one[key];
const right = other[otherKey];
if (typeof left !== "object" || left === null || typeof right !== "object" || right === null) {
return left === right && exactText(one, key, left) === exactText(other, otherKey, right);
}
const names = Object.keys(left);
return (
Array.isArray(left) === Array.isArray(right) &&
names.length === Object.keys(right).length &&
names.every((name) => Object.hasOwn(right, name) && isSame(left, name, right, name))
);
}
return{SOURCE,sourceOf,keepSource,sourceElements};
})();
const m31=(()=>{
const {decimalOfXml,trimmed}=m28;
const {isInteger,put,putNumber}=m9;
const {step}=m4;
const {Misfit,UNREAD}=m16;
const {checkAttributes}=m27;
const {groups,putOpen}=m29;
const {keepSource}=m30;
const BOOLEANS = new Map([
["true", true],
["1", true],
["false", false],
["0", false],
]);
class ObjectReader {
constructor(findings) {
this.findings = findings;
}
object(element, type, path) {
if (this.hasText(element, path)) {
return UNREAD;
}
checkAttributes(element, path, this.findings);
return this.members(element, element.children, type, path);
}
members(element, children, type, path) {
const found = {};
const others = [];
let last = -1;
for (const child of children) {
const field = this.field(child, element, type);
if (field === undefined) {
others.push(child);
} else {
this.member(child, field, path, found, field.position < last);
last = Math.max(last, field.position);
}
}
if (others.length > 0) {
this.others(element, others, type, path, found);
}
for (const name of type.emptyLists) {
if (!Object.hasOwn(found, name)) {
put(found, name, []);
}
}
return found;
}
field(child, parent, type) {
const field = child.namespace === parent.namespace ? type.byName.get(child.name) : undefined;
return field?.isFree ? undefined : field;
}
wire(name) {
return name;
}
member(child, field, path, found, isLate) {
const { name } = field;
let place = path + field.step;
const isThere = Object.hasOwn(found, name);
if (field.isList) {
if (!isThere) {
put(found, name, []);
}
const items = found[name];
place += `[${items.length}]`;
this.putValue(items, items.length, child, field, place);
} else if (isThere) {
this.findings.add("max-items", place, "1");
} else {
this.putValue(found, name, child, field, place);
}
if (isLate) {
this.findings.add("order", place);
}
}
others(element, others, type, path, found) {
for (const [name, group] of groups(others)) {
const alias = this.wire(name);
const isKnown = type.byName.has(alias) || type.byName.has(name);
const place = path + step(type.byName.has(alias) ? alias : name);
const field = type.byName.get(name);
if (!field?.isFree && (!type.isOpen || isKnown)) {
this.findings.add("unknown", place);
} else {
putOpen(found, name, group, place, this.findings);
keepSource(found, name, group, element.namespace);
if (field?.isList && !Array.isArray(found[name])) {
put(found, name, [found[name]]);
}
}
}
}
putValue(holder, key, element, field, path) {
if (field.type !== null) {
put(holder, key, this.object(element, field.type, path));
} else if (element.children.length > 0) {
this.findings.add("type", path, field.kind);
put(holder, key, UNREAD);
} else {
putScalar(holder, key, element.text, field);
if (element.attributes.length > 0 && !(holder[key] instanceof Misfit)) {
checkAttributes(element, path, this.findings);
}
}
}
hasText(element, path) {
if (element.text === "" || trimmed(element.text) === "") {
return false;
}
this.findings.add("type", path, "object");
return true;
}
}
function putScalar(holder, key, text, field) {
if (field.kind === "string") {
put(holder, key, text);
} else if (field.kind === "boolean") {
put(holder, key, BOOLEANS.get(trimmed(text)) ?? new Misfit(text));
} else {
const decimal = decimalOfXml(text);
if (decimal === undefined || (field.kind === "integer" && !isInteger(Number(decimal), decimal))) {
put(holder, key, new Misfit(text));
} else {
putNumber(holder, key, decimal);
}
}
}
return{ObjectReader};
})();
const m32=(()=>{
const {ENVELOPE_ROOT}=m26;
const {put}=m9;
const {step}=m4;
const {UNREAD}=m16;
const {EDXL,LINKS,checkAttributes,hasLink}=m27;
const {ObjectReader}=m31;
const {sourceOf}=m30;
const {ObjectType}=m25;
const ELEMENTS = new Map([
["contentXML", "jsonContent"],
["embeddedXMLContent", "embeddedJsonContent"],
]);
const JSON_NAMES = new Set(ELEMENTS.values());
const ANY = new ObjectType("", true);
class DocumentReader extends ObjectReader {
constructor(release, findings) {
super(findings);
this.release = release;
}
document(root) {
if (root.name === ENVELOPE_ROOT) {
return this.isIn(root, EDXL, "$") ? this.object(root, this.release.envelope, "$") : UNREAD;
}
const message = this.release.byRoot.get(root.name);
if (message === undefined) {
this.findings.add("message", "$");
return UNREAD;
}
return { [root.name]: this.message(root, message, `$${step(root.name)}`) };
}
object(element, type, path) {
const isMessage = type.resolve !== null;
const found = isMessage ? this.holder(element, path) : super.object(element, type, path);
if (LINKS.has(element.name) && element.namespace === EDXL && found !== UNREAD && !hasLink(element)) {
sourceOf(found).unlinked.add(element.name);
}
return found;
}
field(child, parent, type) {
const isOfEnvelope = child.namespace === EDXL;
if (isOfEnvelope && JSON_NAMES.has(child.name)) {
return undefined;
}
const field = type.byName.get(isOfEnvelope ? this.wire(child.name) : child.name);
const isMessage = field?.name === "message" && parent.namespace === EDXL;
return (child.namespace === parent.namespace || isMessage) && !field?.isFree ? field : undefined;
}
wire(name) {
return ELEMENTS.get(name) ?? name;
}
member(child, field, path, found, isLate) {
if (field.name !== "content" || child.namespace !== EDXL) {
super.member(child, field, path, found, isLate);
} else if (Object.hasOwn(found, "content")) {
this.findings.add("max-items", path + field.step, "1");
} else {
put(found, "content", this.contents(child, field, path + field.step));
if (!hasLink(child)) {
sourceOf(found).unlinked.add("content");
}
}
}
contents(element, field, path) {
if (this.hasText(element, path)) {
return UNREAD;
}
checkAttributes(element, path, this.findings);
const items = [];
for (const child of element.children) {
if (child.name === "contentObject" && child.namespace === EDXL) {
items.push(this.object(child, /** @type {ObjectType} */ (field.type), `${path}[${items.length}]`));
} else {
this.findings.add("unknown", path + step(child.name));
}
}
return items;
}
holder(element, path) {
if (!this.isIn(element, this.release.header.namespace, path) || this.hasText(element, path)) {
return UNREAD;
}
const roots = element.children.filter((child) => this.release.byRoot.has(child.name));
const [root] = roots;
if (root === undefined || roots.length > 1) {
this.findings.add("message", path);
return UNREAD;
}
const message = /** @type {HubMessage<any, any>} */ (this.release.byRoot.get(root.name));
const type = message.hasHeader ? this.release.header.type : ANY;
checkAttributes(element, path, this.findings);
const found = this.members(element, element.children.filter((child) => child !== root), type, path);
this.checkHeaderOrder(element, root, type, path);
put(found, root.name, this.message(root, message, path + step(root.name)));
return found;
}
checkHeaderOrder(element, root, type, path) {
const counts = new Map();
let isAfter = false;
for (const child of element.children) {
isAfter ||= child === root;
const field = this.field(child, element, type);
if (field !== undefined) {
const index = (counts.get(child.name) ?? -1) + 1;
counts.set(child.name, index);
if (isAfter) {
this.findings.add("order", path + field.step + (field.isList ? `[${index}]` : ""));
}
}
}
}
message(root, message, path) {
return this.isIn(root, message.namespace, path) ? this.object(root, message.type, path) : UNREAD;
}
isIn(element, namespace, path) {
if (element.namespace === namespace) {
return true;
}
this.findings.add("message", path);
return false;
}
}
return{DocumentReader};
})();
const m33=(()=>{
const {Unreadable}=m8;
class XmlCursor {
constructor(text) {
this.text = text;
this.at = 0;
}
skip(found, next) {
if (found < 0) {
this.refuse("the text ends too early");
}
this.at = next;
}
matched(expression) {
expression.lastIndex = this.at;
const found = expression.exec(this.text);
this.at += found === null ? 0 : found[0].length;
return found;
}
expect(char) {
if (this.text[this.at] !== char) {
this.refuse(`${char} was expected`);
}
this.at++;
}
refuse(reason, at = this.at) {
throw new Unreadable(reason, at);
}
}
return{XmlCursor};
})();
const m34=(()=>{
const NONE = [];
class Element {
constructor(name, at) {
this.namespace = "";
this.name = name;
this.at = at;
this.attributes = NONE;
this.children = [];
this.text = "";
}
}
return{Element};
})();
const m35=(()=>{
const {Unreadable}=m8;
const XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
const XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/";
class Attribute {
constructor(prefix, name, value) {
this.prefix = prefix;
this.name = name;
this.value = value;
this.namespace = "";
}
}
class Scope {
constructor(above) {
this.above = above;
this.declared = new Map();
}
declare(prefix, uri, at) {
const isReserved =
prefix === "xmlns" ||
uri === XMLNS_NAMESPACE ||
(prefix === "xml") !== (uri === XML_NAMESPACE) ||
(prefix !== "" && uri === "");
if (isReserved || this.declared.has(prefix)) {
throw new Unreadable("a namespace is declared wrongly, or twice", at);
}
this.declared.set(prefix, uri);
}
find(prefix, at) {
for (let scope = /** @type {Scope | null} */ (this); scope !== null; scope = scope.above) {
const uri = scope.declared.get(prefix);
if (uri !== undefined) {
return uri;
}
}
if (prefix === "" || prefix === "xml") {
return prefix === "" ? "" : XML_NAMESPACE;
}
throw new Unreadable(`the prefix ${prefix.slice(0, 80)} has no namespace`, at);
}
}
return{XML_NAMESPACE,Attribute,Scope};
})();
const m36=(()=>{
const {Unreadable}=m8;
const START = "A-Z_a-z\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}";
const PART = `${START}\\-.0-9\\xB7\\u0300-\\u036F\\u203F\\u2040`;
const NCNAME = `[${START}][${PART}]*`;
const BLANK = "[ \\t\\n]";
const ENCODING = "[A-Za-z][\\w.-]*";
const NAME = new RegExp(`(?:(${NCNAME}):)?(${NCNAME})(?![:${PART}])`, "uy");
const ATTRIBUTE = new RegExp(`${BLANK}+(?:(${NCNAME}):)?(${NCNAME})${BLANK}*=${BLANK}*(?:"([^<"]*)"|'([^<']*)')`, "uy");
const DECLARATION = new RegExp(
`<\\?xml${BLANK}+version${BLANK}*=${BLANK}*(?:"1\\.0"|'1\\.0')` +
`(?:${BLANK}+encoding${BLANK}*=${BLANK}*(?:"(${ENCODING})"|'(${ENCODING})'))?` +
`(?:${BLANK}+standalone${BLANK}*=${BLANK}*(?:"(?:yes|no)"|'(?:yes|no)'))?${BLANK}*\\?>`,
"y",
);
const ENCODINGS = new Set(["utf-8", "utf-16", "utf-16le", "utf-16be", "iso-8859-1", "us-ascii", "ascii"]);
const BLANKS = /[ \t\n]*/y;
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const REFERENCE = /&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([A-Za-z]+));|&/g;
const ENTITIES = new Map([
["amp", "&"],
["lt", "<"],
["gt", ">"],
["quot", '"'],
["apos", "'"],
]);
function isOutsideXml(text) {
return NOT_XML.test(text);
}
function withoutReferences(text, at) {
return text.includes("&") ? text.replace(REFERENCE, (...found) => referred(found, at)) : text;
}
function referred([, hexadecimal, decimal, name], at) {
if (name !== undefined && ENTITIES.has(name)) {
return ENTITIES.get(name) ?? "";
}
const number = hexadecimal === undefined ? Number(decimal) : parseInt(hexadecimal, 16);
const char = number <= 0x10ffff ? String.fromCodePoint(number) : "";
if (char === "" || isOutsideXml(char)) {
throw new Unreadable("a reference to no character or entity of XML", at);
}
return char;
}
return{NAME,ATTRIBUTE,DECLARATION,ENCODINGS,BLANKS,isOutsideXml,withoutReferences};
})();
const m37=(()=>{
const {Unreadable}=m8;
const {XmlCursor}=m33;
const {Element}=m34;
const {Attribute,Scope}=m35;
const {ATTRIBUTE,BLANKS,DECLARATION,ENCODINGS,NAME,isOutsideXml,withoutReferences}=m36;
const DEEPEST = 64;
const MOST_ATTRIBUTES = 100;
function parseXml(given) {
const text = given.includes("\r") ? given.replace(/\r\n?/g, "\n") : given;
if (isOutsideXml(text)) {
throw new Unreadable("a character that XML has not");
}
return new Parser(text).document();
}
class Parser extends XmlCursor {
constructor(text) {
super(text);
this.open = [];
this.root = null;
}
document() {
this.declaration();
const length = this.text.length;
while (this.at < length) {
if (this.text.charCodeAt(this.at) === 60) {
this.markup();
} else {
this.characters();
}
}
if (this.root === null || this.open.length > 0) {
this.refuse("the text ends before its elements");
}
return /** @type {Element} */ (this.root);
}
declaration() {
const found = this.matched(DECLARATION);
const encoding = found?.[1] ?? found?.[2];
if (encoding !== undefined && !ENCODINGS.has(encoding.toLowerCase())) {
this.refuse(`an encoding that is not accepted: ${encoding.slice(0, 40)}`);
}
}
markup() {
const next = this.text.charCodeAt(this.at + 1);
if (next === 47) {
this.endTag();
} else if (next === 63) {
this.instruction();
} else if (next === 33) {
this.section();
} else {
this.startTag();
}
}
characters() {
const end = this.text.indexOf("<", this.at);
const text = this.text.slice(this.at, end < 0 ? this.text.length : end);
const parent = this.open[this.open.length - 1];
if (parent === undefined) {
if (!/^[ \t\n]*$/.test(text)) {
this.refuse("a text outside of the element");
}
} else {
if (text.includes("]]>")) {
this.refuse("]]> in a text");
}
parent.element.text += withoutReferences(text, this.at);
}
this.at += text.length;
}
startTag() {
const start = this.at++;
const [tag, prefix = "", name = ""] = this.matched(NAME) ?? this.refuse("a name was expected");
if (this.open.length >= DEEPEST) {
this.refuse(`more than ${DEEPEST} levels`);
}
const element = new Element(name, start);
const above = this.open[this.open.length - 1];
const scope = this.attributes(element, above?.scope ?? null);
this.matched(BLANKS);
element.namespace = scope === null ? (prefix === "" ? "" : new Scope(null).find(prefix, start)) : scope.find(prefix, start);
if (above !== undefined) {
above.element.children.push(element);
} else if (this.root === null) {
this.root = element;
} else {
this.refuse("a second element at the top");
}
const isEmpty = this.text.charCodeAt(this.at) === 47;
this.at += isEmpty ? 1 : 0;
this.expect(">");
if (!isEmpty) {
this.open.push({ element, tag, scope });
}
}
attributes(element, above) {
const found = [];
let scope = above;
let count = 0;
while (this.text.charCodeAt(this.at) <= 32) {
const match = this.matched(ATTRIBUTE);
if (match === null) {
break;
}
if (++count > MOST_ATTRIBUTES) {
this.refuse(`an element with more than ${MOST_ATTRIBUTES} attributes`);
}
const [, prefix = "", name = ""] = match;
const value = withoutReferences((match[3] ?? match[4] ?? "").replace(/[\t\n]/g, " "), this.at);
if (prefix === "xmlns" || (prefix === "" && name === "xmlns")) {
scope = scope === above ? new Scope(above) : scope;
scope?.declare(prefix === "" ? "" : name, value, this.at);
} else {
found.push(new Attribute(prefix, name, value));
}
}
if (found.length > 0) {
element.attributes = this.named(found, scope ?? new Scope(null));
}
return scope;
}
named(attributes, scope) {
const names = new Set();
for (const attribute of attributes) {
attribute.namespace = attribute.prefix === "" ? "" : scope.find(attribute.prefix, this.at);
names.add(`${attribute.namespace} ${attribute.name}`);
}
if (names.size < attributes.length) {
this.refuse("an attribute stands twice");
}
return attributes;
}
endTag() {
const last = this.open.pop();
if (last === undefined || !this.text.startsWith(last.tag, this.at + 2)) {
this.refuse("an end tag without its start tag");
}
this.at += 2 + (last?.tag.length ?? 0);
this.matched(BLANKS);
this.expect(">");
}
section() {
if (this.text.startsWith("<!--", this.at)) {
const end = this.text.indexOf("--", this.at + 4);
this.skip(end, end + 2);
this.expect(">");
} else if (this.text.startsWith("<![CDATA[", this.at) && this.open.length > 0) {
const end = this.text.indexOf("]]>", this.at + 9);
const parent = /** @type {{ element: Element }} */ (this.open[this.open.length - 1]);
parent.element.text += this.text.slice(this.at + 9, end);
this.skip(end, end + 3);
} else {
this.refuse("a document type (<!DOCTYPE) is not accepted");
}
}
instruction() {
const start = this.at;
this.at += 2;
const found = this.matched(NAME) ?? this.refuse("a name was expected");
if (found[1] !== undefined || found[0].toLowerCase() === "xml") {
this.refuse("an XML declaration out of its place", start);
}
if (!this.text.startsWith("?>", this.at) && !/[ \t\n]/.test(this.text.charAt(this.at))) {
this.refuse("a blank was expected");
}
const end = this.text.indexOf("?>", this.at);
this.skip(end, end + 2);
}
}
return{parseXml};
})();
const m38=(()=>{
const {accepts}=m21;
const {checkObject}=m23;
const {Counted}=m0;
const {Unreadable}=m8;
const {Findings}=m14;
const {isFaithful}=m1;
const {parseJson,readJson}=m12;
const {step}=m4;
const {isXml,textOf}=m24;
const {UNREAD}=m16;
const {DocumentReader}=m32;
const {parseXml}=m37;
function readDocument(input, release, isTolerant) {
return reading(new Findings(isTolerant, release), (findings) => {
const text = textOf(input);
if (isXml(text)) {
const value = new DocumentReader(release, findings).document(parseXml(text));
checkAll(value, value === UNREAD ? null : (release.typeOf(value) ?? release.envelope), findings);
return value;
}
const parsed = parseJson(text);
return isRight(parsed, text, release) ? parsed : checkedJson(readJson(text, parsed), release, findings);
});
}
function isRight(value, text, release) {
const type = isObject(value) ? release.typeOf(value) : null;
const counted = new Counted();
return type !== null && accepts(value, type, counted, 1) && isFaithful(text, counted);
}
function readObject(input, message, release, isTolerant) {
const root = message.rootElement;
return reading(new Findings(isTolerant, release), (findings) => {
const value = /** @type {any} */ (readJson(textOf(input)));
if (hasRoot(value, message)) {
return checkedJson(value, release, findings);
}
findings.root = root;
checkAll(value, message.type, findings);
findings.document = value;
return { [root]: value };
});
}
function hasRoot(value, message) {
const root = message.rootElement;
if (!isObject(value) || !Object.hasOwn(value, root)) return false;
return !message.type.byName.has(root) || (Object.keys(value).length === 1 && isObject(value[root]));
}
function isObject(value) {
return typeof value === "object" && value !== null && !Array.isArray(value);
}
function reading(findings, read) {
try {
const value = read(findings);
findings.document ??= value;
return { value, findings };
} catch (error) {
if (!(error instanceof Unreadable)) {
throw error;
}
const alone = new Findings(findings.isTolerant, findings.release);
alone.add("syntax", "$", error.message);
return { value: undefined, findings: alone };
}
}
function checkedJson(value, release, findings) {
if (typeof value !== "object" || value === null || Array.isArray(value)) {
findings.add("type", "$", "object");
} else if (release.isEnvelope(value)) {
checkAll(value, release.envelope, findings);
} else {
checkBare(value, release, findings);
}
return value;
}
function checkBare(value, release, findings) {
const message = release.messageIn(value);
if (message === null) {
findings.add("message", "$");
return;
}
const root = message.rootElement;
for (const name of Object.keys(value)) {
if (name !== root) {
findings.add("unknown", `$${step(name)}`);
}
}
checkAll(value[root], message.type, findings, `$${step(root)}`);
}
function checkAll(value, type, findings, path = "$") {
if (type !== null && (findings.errors.length > 0 || !accepts(value, type, new Counted(), 1))) {
checkObject(value, type, path, findings);
}
}
return{readDocument,readObject,checkedJson,checkAll};
})();
const m39=(()=>{
const {ConversionError}=m8;
const {isOutsideXml}=m36;
const TEXT = /[&<>\r]/g;
const VALUE = /[&<>"\r\n\t]/g;
const START = "A-Za-z_\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02FF\\u0370-\\u037D";
const NAME = new RegExp(`^[${START}][${START}0-9.\\-\\xB7\\u0300-\\u036F]*$`);
const ESCAPES = new Map([
["&", "&amp;"],
["<", "&lt;"],
[">", "&gt;"],
['"', "&quot;"],
["\r", "&#13;"],
["\n", "&#10;"],
["\t", "&#9;"],
]);
function escapedText(text) {
return checked(text).replace(TEXT, escaped);
}
function escapedValue(text) {
return checked(text).replace(VALUE, escaped);
}
function checked(text) {
if (isOutsideXml(text)) {
throw new ConversionError("a text has a character that XML cannot carry"); // which text is nobody else's business
}
return text;
}
function escaped(char) {
return ESCAPES.get(char) ?? char;
}
function elementName(name) {
if (!NAME.test(name)) {
throw new ConversionError(`${JSON.stringify(name.slice(0, 80))} is no name of an XML element`);
}
return name;
}
return{escapedText,escapedValue,elementName};
})();
const m40=(()=>{
const {ofJson}=m17;
const {exactText}=m9;
const {elementName,escapedText,escapedValue}=m39;
const {HINTS,ITEM}=m29;
function openXml(holder, name) {
const value = holder[name];
elementName(name);
if (!Array.isArray(value) || value.length === 0) {
return element(name, holder, name, "");
}
const alone = value.length === 1 ? ` json:list="one"` : "";
return Array.from(value, (_, index) => element(name, value, index, alone)).join("");
}
function element(tag, holder, key, hints) {
const value = ofJson(holder[key]);
const kind = hint(value);
const all = kind === "" ? hints : `${hints} json:type="${kind}"`;
const attributes = all === "" ? "" : ` xmlns:json="${HINTS}"${all}`;
return tagged(tag, attributes, inner(holder, key, value));
}
function inner(holder, key, value) {
if (Array.isArray(value)) {
return Array.from(value, (_, index) => element(ITEM, value, index, "")).join("");
}
if (typeof value === "object" && value !== null) {
const names = Object.keys(value).filter((name) => value[name] !== undefined);
return names.map((name) => openXml(value, name)).join("");
}
return value === null ? "" : escapedText(exactText(holder, key, value) ?? String(value));
}
function hint(value) {
if (typeof value === "string") {
return "";
}
if (value === null) {
return "null";
}
if (Array.isArray(value)) {
return "array";
}
return typeof value !== "object" ? typeof value : Object.keys(value).length === 0 ? "object" : "";
}
function tagged(tag, attributes, content) {
return content === "" ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${content}</${tag}>`;
}
function sourceXml(elements, namespace) {
return elements.map((item) => sourceElement(item, namespace)).join("");
}
function sourceElement(item, above) {
let attributes = item.namespace === above ? "" : ` xmlns="${escapedValue(item.namespace)}"`;
const prefixes = new Set();
for (const { prefix, name, namespace, value } of item.attributes) {
if (prefix !== "" && prefix !== "xml" && !prefixes.has(prefix)) {
attributes += ` xmlns:${prefix}="${escapedValue(namespace)}"`;
prefixes.add(prefix);
}
attributes += ` ${prefix === "" ? name : `${prefix}:${name}`}="${escapedValue(value)}"`;
}
const content = item.children.length > 0 ? sourceXml(item.children, item.namespace) : escapedText(item.text);
return tagged(item.name, attributes, content);
}
return{openXml,tagged,sourceXml};
})();
const m41=(()=>{
const {ConversionError}=m8;
const {plainDecimal}=m28;
const {isPlain}=m17;
const {exactText}=m9;
const {LINKS}=m27;
const {escapedText}=m39;
const {SOURCE}=m30;
function has(value, name) {
return Object.hasOwn(value, name) && value[name] !== undefined;
}
function object(value, name) {
if (!isPlain(value) || Array.isArray(value)) {
throw new ConversionError(`${name} is no object`);
}
return value;
}
function scalar(value, holder, key) {
if (typeof value === "string") {
return escapedText(value);
}
if (typeof value === "number" && Number.isFinite(value)) {
return plainDecimal(exactText(holder, key, value) ?? String(value));
}
if (typeof value === "boolean") {
return String(value);
}
throw new ConversionError(`a value of the type ${typeof value} has no form in XML`);
}
function link(name, holder) {
const type = holder[SOURCE]?.unlinked.has(name) ? undefined : LINKS.get(name);
return type === undefined ? "" : ` xlink:type="${type}"`;
}
return{has,object,scalar,link};
})();
const m42=(()=>{
const {ConversionError}=m8;
const {ENVELOPE_ROOT}=m26;
const {EDXL,XLINK}=m27;
const {escapedValue}=m39;
const {sourceElements}=m30;
const {openXml,sourceXml,tagged}=m40;
const {has,link,object,scalar}=m41;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
function messageXml(content, message) {
return DECLARATION + new XmlWriter(null).message(content, message);
}
function envelopeXml(envelope, release) {
return DECLARATION + new XmlWriter(release).envelope(envelope, release);
}
class XmlWriter {
constructor(release) {
this.release = release;
}
envelope(envelope, release) {
const attributes = ` xmlns="${EDXL}" xmlns:xlink="${XLINK}"${link(ENVELOPE_ROOT, envelope)}`;
return tagged(ENVELOPE_ROOT, attributes, this.members(envelope, release.envelope, EDXL));
}
message(content, message) {
const { namespace, rootElement } = message;
const attributes = ` xmlns="${escapedValue(namespace)}"`;
return tagged(rootElement, attributes, this.members(object(content, rootElement), message.type, namespace));
}
holder(value) {
const release = /** @type {Release} */ (this.release);
const message = release.messageIn(object(value, "message"));
if (message === null) {
throw new ConversionError("message must hold exactly one message of this release");
}
const { namespace } = release.header;
const type = release.holder(message);
let content = "";
for (const field of type.fields) {
if (field.name !== message.rootElement && has(value, field.name)) {
content += this.field(value, field, namespace);
}
}
content += this.others(value, type, namespace) + this.message(value[message.rootElement], message);
return tagged("message", ` xmlns="${escapedValue(namespace)}"`, content);
}
members(value, type, namespace) {
let content = "";
for (const field of type.fields) {
if (has(value, field.name)) {
content += this.field(value, field, namespace);
}
}
return type.isOpen ? content + this.others(value, type, namespace) : content;
}
others(value, type, namespace) {
let content = "";
for (const name of Object.keys(value)) {
if (!type.byName.has(name) && value[name] !== undefined) {
if (type.fields.some((field) => field.isOfEnvelope && field.element === name)) {
throw new ConversionError(`in XML ${name} is another field's name`);
}
content += this.open(value, name, namespace);
}
}
return content;
}
open(holder, name, namespace) {
const source = sourceElements(holder, name);
return source === undefined ? openXml(holder, name) : sourceXml(source, namespace);
}
field(holder, field, namespace = "") {
const value = holder[field.name];
if (field.isFree) {
return this.open(holder, field.name, namespace);
}
if (!field.isList) {
return this.value(value, holder, field.name, field, namespace);
}
const items = Array.isArray(value) ? value : [value]; // one value where a list should be, for readers to refuse
if (field.isOfEnvelope && field.name === "content") {
const objects = items.map((item) => this.part("contentObject", item, /** @type {ObjectType} */ (field.type)));
return tagged("content", link("content", holder), objects.join(""));
}
let content = "";
for (let index = 0; index < items.length; index++) {
content += this.value(items[index], items, index, field, namespace);
}
return content;
}
value(value, holder, key, field, namespace) {
const tag = field.element;
if (field.type === null) {
return `<${tag}>${scalar(value, holder, key)}</${tag}>`;
}
if (field.type.resolve !== null) {
return this.holder(value);
}
if (field.isOfEnvelope) {
return this.part(tag, value, field.type);
}
return tagged(tag, "", this.members(object(value, tag), field.type, namespace));
}
part(tag, value, type) {
return tagged(tag, link(tag, object(value, tag)), this.members(value, type, EDXL));
}
}
return{messageXml,envelopeXml};
})();
const m43=(()=>{
const {changesBetween}=m13;
const {ConversionError}=m8;
const {Findings}=m14;
const {indented}=m15;
const {writeJson}=m18;
const {at,steps}=m4;
const {checkedJson}=m38;
const {envelopeXml,messageXml}=m42;
const INSPECT = Symbol.for("nodejs.util.inspect.custom");
class HubDocument {
#release;
constructor(value, release) {
this.#release = release;
this.value = value;
this.envelope = release.isEnvelope(value) ? value : undefined;
const holder = this.envelope === undefined ? value : heldBy(value)[0];
const message = holder === undefined ? null : release.messageIn(holder);
if (message === null) {
throw new TypeError(`this is no message of release ${release.version}`);
}
this.kind = message.kind;
this.content = holder[message.rootElement];
this.header = this.envelope !== undefined && message.hasHeader ? holder : undefined;
}
get release() {
return this.#release.version;
}
get messages() {
const holders = this.envelope === undefined ? [this.value] : heldBy(this.envelope);
return holders.flatMap((holder) => {
const message = this.#release.messageIn(holder);
const hasHeader = this.envelope !== undefined && message?.hasHeader;
return message === null
? []
: [{ kind: message.kind, content: holder[message.rootElement], header: hasHeader ? holder : undefined }];
});
}
toJson({ indent = 0 } = {}) {
const type = this.#release.typeOf(this.value);
if (type === null) {
throw new ConversionError("the document holds no message any more");
}
return indented(writeJson(this.value, type), indent);
}
toJSON() {
return JSON.parse(this.toJson());
}
toString() {
return `${this.envelope === undefined ? "message" : "envelope"} ${this.kind}, release ${this.release}`;
}
[INSPECT]() {
return `HubDocument { ${this} }`;
}
toXml() {
if (this.envelope !== undefined) {
return envelopeXml(this.envelope, this.#release);
}
const message = this.#release.messageIn(this.value);
if (message === null) {
throw new ConversionError("the document holds no message any more");
}
return messageXml(this.value[message.rootElement], message);
}
at(path) {
const message = this.envelope === undefined ? this.#release.messageIn(this.value) : null;
const [first] = steps(path);
const isBelow = message !== null && first !== undefined && first !== message.rootElement;
return at(isBelow ? this.value[message.rootElement] : this.value, path);
}
changes(other) {
const areEnvelopes = this.envelope !== undefined && other.envelope !== undefined;
const isBare = this.envelope === undefined && other.envelope === undefined;
if (!areEnvelopes && !(isBare && this.kind === other.kind)) {
throw new TypeError("the other document is of another kind");
}
return changesBetween(this.toJson(), other.toJson());
}
validate(options) {
return validated(this.value, this.#release, options);
}
}
function validated(value, release, { tolerant = false } = {}) {
const findings = new Findings(tolerant, release);
findings.document = value;
checkedJson(value, release, findings);
return findings.result();
}
function result({ value, findings }, release) {
const { errors, warnings } = findings.result();
return { document: errors.length === 0 ? new HubDocument(value, release) : undefined, errors, warnings };
}
function heldBy(envelope) {
const contents = Array.isArray(envelope.content) ? envelope.content : [];
return contents
.map((/** @type {any} */ item) => item?.jsonContent?.embeddedJsonContent?.message)
.filter((/** @type {unknown} */ holder) => typeof holder === "object" && holder !== null);
}
return{HubDocument,validated,result};
})();
const m44=(()=>{
const {HubDocument}=m43;
const {KINDS,STATUSES}=m26;
const LIFETIME = 24 * 60 * 60 * 1000;
const LANGUAGE = "fr-FR";
const SCHEME = "hubex";
function buildEnvelope(content, message, release, options) {
const { sender, recipients, kind = "Report", status = "Actual", sentAt = new Date() } = options;
const [first] = recipients;
if (!sender || first === undefined) {
throw new RangeError("an envelope needs a sender and a recipient");
}
const id = `${sender}_${uuid()}`;
const facts = { id, sender, recipients, kind: known(KINDS, kind), status: known(STATUSES, status), sentAt: dateTime(sentAt) };
const header = message.hasHeader ? headerOf(facts) : {};
const envelope = {
distributionID: id,
senderID: sender,
dateTimeSent: facts.sentAt,
dateTimeExpires: dateTime(new Date(sentAt.getTime() + LIFETIME)),
distributionStatus: facts.status,
distributionKind: facts.kind,
descriptor: {
language: LANGUAGE,
explicitAddress: { explicitAddressScheme: SCHEME, explicitAddressValue: first },
},
content: [{ jsonContent: { embeddedJsonContent: { message: { ...header, [message.rootElement]: content } } } }],
};
return new HubDocument(envelope, release);
}
function acknowledgement(received, release, { sender, sentAt = new Date() } = {}) {
const { envelope } = received;
const reference = [...release.byRoot.values()].find((message) => message.kind === "RC-REF");
if (envelope === undefined || reference === undefined) {
throw new TypeError(envelope === undefined ? "a bare message is not acknowledged" : "the release has no RC-REF");
}
return buildEnvelope({ distributionID: envelope.distributionID }, reference, release, {
sender: sender ?? envelope.descriptor.explicitAddress.explicitAddressValue,
recipients: [envelope.senderID],
kind: "Ack",
status: envelope.distributionStatus,
sentAt,
});
}
function dateTime(date) {
const offset = -date.getTimezoneOffset();
const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
const minutes = Math.abs(offset);
return `${local}${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
function two(number) {
return String(number).padStart(2, "0");
}
function known(codes, code) {
if (!codes.values.includes(code)) {
throw new RangeError(`${JSON.stringify(code)} is none of ${codes.values.join(", ")}`);
}
return code;
}
function headerOf({ id, sender, recipients, kind, status, sentAt }) {
return { messageId: id, sender: party(sender), sentAt, kind, status, recipient: recipients.map(party) };
}
function party(identifier) {
const parts = identifier.split(".");
return { name: parts.slice(Math.min(2, parts.length - 1)).join("."), URI: `${SCHEME}:${identifier}` };
}
function uuid() {
const bytes = new Uint8Array(16);
if (globalThis.crypto) {
globalThis.crypto.getRandomValues(bytes);
} else {
bytes.forEach((_, index) => (bytes[index] = Math.floor(Math.random() * 256))); // Node 18: no `crypto` without a flag
}
bytes[6] = (Number(bytes[6]) & 0x0f) | 0x40;
bytes[8] = (Number(bytes[8]) & 0x3f) | 0x80;
const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
return{buildEnvelope,acknowledgement,dateTime};
})();
const m45=(()=>{
const {envelopeType,holderType}=m26;
const {Field,ObjectType}=m25;
class Release {
constructor(version, messages, header) {
this.version = version;
this.header = header;
this.byRoot = new Map([...messages].reverse().map((message) => [message.rootElement, message]));
this.holders = new Map();
this.documents = new Map();
this.envelope = envelopeType((value) => {
const message = this.messageIn(value);
return message === null ? null : this.holder(message);
});
}
messageIn(value) {
let found = null;
for (const name of Object.keys(value)) {
const message = this.byRoot.get(name);
if (message !== undefined) {
if (found !== null) {
return null;
}
found = message;
}
}
return found;
}
isEnvelope(value) {
let isEnvelope = false;
for (const name of Object.keys(value)) {
if (this.byRoot.has(name)) {
return false;
}
isEnvelope ||= this.envelope.byName.has(name);
}
return isEnvelope;
}
holder(message) {
let type = this.holders.get(message);
if (type === undefined) {
const header = message.hasHeader ? this.header.type : null;
this.holders.set(message, (type = holderType(message, header)));
}
return type;
}
document(message) {
let type = this.documents.get(message);
if (type === undefined) {
type = new ObjectType("", false);
type.add(new Field({ name: message.rootElement, min: 1 }, 0, message.type));
this.documents.set(message, type);
}
return type;
}
typeOf(value) {
if (this.isEnvelope(value)) {
return this.envelope;
}
const message = this.messageIn(value);
return message === null ? null : this.document(message);
}
}
return{Release};
})();
const m46=(()=>{
const {acknowledgement,buildEnvelope}=m44;
const {result,validated}=m43;
const {MessageNotAllowedError}=m8;
const {readDocument}=m38;
const {Release}=m45;
const {errorText}=m6;
class Line {
constructor(version, messages, header) {
this.release = new Release(version, messages, header);
}
parse(input, { tolerant = false } = {}) {
return result(readDocument(input, this.release, tolerant), this.release);
}
validate(value, options) {
return validated(value, this.release, options);
}
build({ kind, content }, options) {
const message = [...this.release.byRoot.values()].find((known) => known.kind === kind);
if (message === undefined) {
throw new TypeError(`${String(kind)} is no message of release ${this.release.version}`);
}
return buildEnvelope(content, message, this.release, options);
}
acknowledge(received, options) {
return acknowledgement(received, this.release, options);
}
errorTexts(code, path) {
return { fr: errorText(code, path, this.release, "", 0), en: errorText(code, path, this.release, "", 1) };
}
}
function lineOf(version, lines) {
const major = (/** @type {string} */ text) => /^[0-9]+/.exec(text)?.[0];
const found = lines.find((line) => major(line.RELEASE) === major(version));
if (found === undefined) {
throw new RangeError(`no package at hand is of release ${version}`);
}
return found;
}
function hostOf(name, lines) {
const latest = [...lines].sort((one, other) => parseInt(other.RELEASE) - parseInt(one.RELEASE));
const line = latest.find((item) => Object.hasOwn(item.virtualHosts, name));
if (line === undefined) {
throw new RangeError(`no release at hand has the virtual host ${name}`);
}
return new VirtualHost(name, line);
}
class VirtualHost {
constructor(name, line) {
this.name = name;
this.line = line;
this.messages = line.virtualHosts[name];
}
parse(input, options) {
const found = this.line.parse(input, options);
if (found.document !== undefined) {
this.check(found.document);
}
return found;
}
check(document) {
this.#check(document.messages);
}
build(item, options) {
this.#check([item]);
return this.line.build(item, options);
}
acknowledge(received, options) {
this.#check([{ kind: "RC-REF" }]);
return this.line.acknowledge(received, options);
}
#check(messages) {
const refused = messages.map(({ kind }) => kind).filter((kind) => !this.messages.includes(kind));
if (refused.length > 0) {
const hosts = Object.entries(this.line.virtualHosts)
.filter(([, allowed]) => refused.every((kind) => /** @type {string[]} */ (allowed).includes(kind)))
.map(([name]) => name);
throw new MessageNotAllowedError(this.name, [...new Set(refused)], hosts);
}
}
}
return{Line,lineOf,hostOf};
})();
const m47=(()=>{
const {accepts}=m21;
const {buildEnvelope}=m44;
const {checkObject}=m23;
const {Counted}=m0;
const {HubDocument,result}=m43;
const {Findings}=m14;
const {indented}=m15;
const {writeJson}=m18;
const {objectType}=m25;
const {step}=m4;
const {readDocument,readObject}=m38;
const {Release}=m45;
const {messageXml}=m42;
class HubMessage {
#spec;
#header;
#version;
#type;
#release;
constructor(spec, version, header) {
this.#spec = spec;
this.#version = version;
this.#header = header;
this.kind = spec.kind;
this.perimeter = spec.perimeter;
this.rootElement = spec.rootElement;
this.label = spec.label;
this.namespace = spec.namespace;
this.hasHeader = spec.hasHeader;
this.virtualHosts = spec.virtualHosts;
this.caseId = spec.caseId;
}
get type() {
return (this.#type ??= objectType(this.#spec.root, this.#spec.types, this.#spec.rules));
}
get release() {
return (this.#release ??= new Release(this.#version, [this], this.#header ?? this));
}
parse(input, { tolerant = false } = {}) {
return result(readDocument(input, this.release, tolerant), this.release);
}
fromJson(input, { tolerant = false } = {}) {
return result(readObject(input, this, this.release, tolerant), this.release);
}
validate(content, { tolerant = false } = {}) {
if (accepts(content, this.type, new Counted(), 1)) {
return { errors: [], warnings: [] };
}
const findings = new Findings(tolerant, this.release);
findings.document = { [this.rootElement]: content };
checkObject(content, this.type, `$${step(this.rootElement)}`, findings);
return findings.result();
}
is(content) {
return this.validate(content).errors.length === 0;
}
toJson(content, { indent = 0, root = true } = {}) {
const text = writeJson(content, this.type);
return indented(root ? `{${JSON.stringify(this.rootElement)}:${text}}` : text, indent);
}
toXml(content) {
return messageXml(content, this);
}
document(content) {
return new HubDocument({ [this.rootElement]: content }, this.release);
}
build(content, options) {
return buildEnvelope(content, this, this.release, options);
}
sample() {
return this.#spec.sample?.();
}
minimal() {
return this.#spec.minimal?.();
}
}
return{HubMessage};
})();
const m48=(()=>{
const {folded}=m2;
const {nearest}=m3;
class CodeList {
#codes;
#children;
constructor(values, title, facts) {
this.id = values.id;
this.values = values.values;
this.title = title;
const levels = levelsOf(values.values, facts);
this.#codes = new Map(
values.values.map((code, index) => [code, codeOf(code, levels.get(code) ?? 1, facts[index] ?? {})]),
);
}
get all() {
return [...this.#codes.values()];
}
[Symbol.iterator]() {
return this.#codes.values();
}
has(code) {
return this.#codes.has(code);
}
get(code) {
return this.#codes.get(code);
}
label(code) {
return this.#codes.get(code)?.label ?? code;
}
get roots() {
return this.all.filter((item) => item.parent === undefined);
}
parent(code) {
return this.#codes.get(this.#codes.get(code)?.parent ?? "");
}
children(code) {
if (this.#children === undefined) {
this.#children = new Map();
for (const item of this.#codes.values()) {
const parent = item.parent ?? "";
const known = this.#children.get(parent);
known === undefined ? this.#children.set(parent, [item]) : known.push(item);
}
}
return this.#children.get(code) ?? [];
}
nearest(text) {
return nearest(text, this.all);
}
search(text) {
const words = text.split(/\p{White_Space}+/u).filter(Boolean).map(folded);
return this.all.filter((item) => {
const places = [item.code, ...item.labels, item.description].map(folded);
return words.every((word) => places.some((place) => place.includes(word)));
});
}
}
function codeOf(code, level, { labels = [code], parent, description = "", comment = "" }) {
return Object.freeze({ code, label: labels[labels.length - 1] ?? code, labels, level, parent, description, comment });
}
function levelsOf(codes, facts) {
const parents = new Map(codes.map((code, index) => [code, facts[index]?.parent]));
return new Map(
codes.map((code) => {
let level = 1;
for (let above = parents.get(code); above !== undefined && level < codes.length; above = parents.get(above)) {
level += 1;
}
return [code, level];
}),
);
}
return{CodeList};
})();
const m49=(()=>{
const CASE_ID = { source: "^([a-zA-Z0-9_-]+\\.?){4,10}$", forms: [/^[\-0-9A-Z_a-z]+(?:\.[\-0-9A-Z_a-z]+){0,9}?\.?$/u, /^(?:[\-0-9A-Z_a-z]\.?){3}[\-0-9A-Z_a-z][\-.0-9A-Z_a-z]*$/u] };
const DATE = { source: "^\\d{4}-\\d{2}-\\d{2}$", forms: [/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u] };
const DATE_TIME = { source: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[\\-+]\\d{2}:\\d{2}$", forms: [/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[+\-][0-9]{2}:[0-9]{2}$/u] };
const PHONE_NUMBER = { source: "^tel:([#\\+\\*]|37000|00+)?[0-9]{2,15}$", forms: [/^tel:(?:[#*+]|370{3}|0{2,})??[0-9]{2,15}$/u] };
return{CASE_ID,DATE,DATE_TIME,PHONE_NUMBER};
})();
const m50=(()=>{
const {CodeList}=m48;
const codesOfMotifDeRecours = {
id: "HubSante.motif",
values: [
"M01",
"M01.1",
"M01-1",
"m01 (\u00e9)",
],
};
return{codesOfMotifDeRecours};
})();
const m51=(()=>{
const {HubMessage}=m47;
const {CodeList}=m48;
const Kind = /*#__PURE__*/ new CodeList({ id: "kind", values: ["Report", "Update", "Cancel", "Ack", "Error"] }, "kind", []);
const Status = /*#__PURE__*/ new CodeList({ id: "status", values: ["Actual", "Exercise", "System"] }, "status", []);
const rcDe = /*#__PURE__*/ new HubMessage(
{
kind: "RC-DE",
perimeter: "transverse",
rootElement: "distributionElement",
label: "",
namespace: "urn:emergency:cisu:2.0",
hasHeader: false,
virtualHosts: [],
caseId: [],
root: {
name: "distributionElement",
isOpen: true,
fields: [
{ name: "messageId", min: 1 },
{ name: "sender", of: "sender", min: 1 },
{ name: "sentAt", min: 1, form: "datetime" },
{ name: "kind", min: 1, codes: Kind },
{ name: "status", min: 1, codes: Status },
{ name: "recipient", of: "recipient", min: 1, max: Infinity },
],
},
types: [
{
name: "sender",
isOpen: true,
fields: [
{ name: "name", min: 1 },
{ name: "URI", min: 1 },
],
},
{
name: "recipient",
isOpen: true,
fields: [
{ name: "name", min: 1 },
{ name: "URI", min: 1 },
],
},
],
sample: null,
minimal: null,
},
"9.1.0",
null,
);
return{Kind,Status,rcDe};
})();
const m52=(()=>{
const {HubMessage}=m47;
const {CodeList}=m48;
const {CASE_ID,DATE,DATE_TIME,PHONE_NUMBER}=m49;
const {codesOfMotifDeRecours}=m50;
const {rcDe}=m51;
const State = /*#__PURE__*/ new CodeList({ id: "state", values: ["OUVERT", "CLOS", "2"] }, "state", []);
const rsCas = /*#__PURE__*/ new HubMessage(
{
kind: "RS-CAS",
perimeter: "15-15",
rootElement: "createCas",
label: "",
namespace: "urn:emergency:cas:9.1",
hasHeader: true,
virtualHosts: ["15-15_v9.1"],
caseId: ["caseId"],
root: {
name: "createCas",
fields: [
{ name: "caseId", min: 1, pattern: CASE_ID, example: "fr.health.samu750.1" },
{ name: "class" },
{ name: "schema", kind: "integer" },
{ name: "size", kind: "number" },
{ name: "isDone", kind: "boolean" },
{ name: "day", pattern: DATE, form: "date", example: "2024-01-31" },
{ name: "moment", min: 1, pattern: DATE_TIME, form: "datetime", example: "2024-01-31T12:00:00+01:00" },
{ name: "phone", max: Infinity, pattern: PHONE_NUMBER, form: "phoneNumber", example: "tel:+33100000000" },
{ name: "state", codes: State },
{ name: "motive", min: 2, max: 10, codes: codesOfMotifDeRecours, title: "Motif de recours" },
{ name: "event", of: "evenement", min: 1 },
{ name: "free", of: "libre" },
],
},
types: [
{
name: "evenement",
fields: [
{ name: "name", min: 1 },
{ name: "root", of: "noeud" },
{ name: "other", of: "noeud", min: 1, max: 3 },
],
},
{
name: "noeud",
fields: [
{ name: "child", of: "noeud", max: Infinity },
],
},
{
name: "libre",
isOpen: true,
fields: [
],
},
],
sample: () => ({caseId: "fr.health.samu750.1", class: "\u00ab ici \u00bb \"l\u00e0\" \\ l'\u00e9t\u00e9", schema: 3, size: 1.5, isDone: true, day: "2026-02-04", moment: "2026-02-04T10:00:00+01:00", phone: ["tel:0612345678"], state: "CLOS", motive: ["M01.1", "M01.1"], event: {name: "Chute", other: [{}]}}),
minimal: () => ({caseId: "fr.health.samu750.1", moment: "2026-02-04T10:00:00+01:00", motive: ["M01.1", "M01.1"], event: {name: "Chute", other: [{}]}}),
},
"9.1.0",
rcDe,
);
return{State,rsCas};
})();
const m53=(()=>{
const {HubMessage}=m47;
const {rcDe}=m51;
const rcRef = /*#__PURE__*/ new HubMessage(
{
kind: "RC-REF",
perimeter: "15-15",
rootElement: "reference",
label: "",
namespace: "urn:emergency:cisu:2.0:reference",
hasHeader: true,
virtualHosts: ["15-15_v9.1"],
caseId: [],
root: {
name: "reference",
fields: [
{ name: "distributionID", min: 1 },
],
},
types: [
],
sample: () => ({distributionID: "exemple"}),
minimal: () => ({distributionID: "exemple"}),
},
"9.1.0",
rcDe,
);
return{rcRef};
})();
const m54=(()=>{
const {dateTime}=m44;
const {ConversionError,MessageNotAllowedError}=m8;
const {KINDS,STATUSES}=m26;
const {Line,hostOf,lineOf}=m46;
const {at}=m4;
const {rsCas}=m52;
const {rcRef}=m53;
const {rcDe}=m51;
const VERSION = "9.1.0";
const RELEASE = "9.1.0";
const header = rcDe;
const messages = [
rsCas,
rcRef,
];
const virtualHosts = {
"15-15_v9.1": ["RS-CAS", "RC-REF"],
};
const line = /*#__PURE__*/ new Line(RELEASE, messages, header);
function parse(input, options) {
return line.parse(input, options);
}
function validate(value, options) {
return line.validate(value, options);
}
function build(item, options) {
return line.build(item, options);
}
function acknowledge(received, options) {
return line.acknowledge(received, options);
}
function errorTexts(code, path) {
return line.errorTexts(code, path);
}
function forRelease(version, others = []) {
return lineOf(version, [self, ...others]);
}
function forVhost(name, others = []) {
return hostOf(name, [self, ...others]);
}
const self = { VERSION, RELEASE, header, messages, virtualHosts, parse, validate, build, acknowledge, errorTexts };
return{ConversionError,MessageNotAllowedError,KINDS,STATUSES,at,dateTime,rsCas,rcRef,rcDe,VERSION,RELEASE,header,messages,virtualHosts,parse,validate,build,acknowledge,errorTexts,forRelease,forVhost};
})();
return{"index.js":m54,"runtime/code-list.js":m48,"runtime/document.js":m43,"runtime/findings.js":m14,"runtime/json-indent.js":m15,"runtime/json-read.js":m12,"runtime/json-write.js":m18,"runtime/model.js":m25,"runtime/nearest.js":m3,"runtime/numbers.js":m9,"runtime/paths.js":m4,"runtime/read.js":m38,"runtime/release.js":m45,"runtime/text.js":m24,"runtime/unread.js":m16,"runtime/xml-document.js":m32,"runtime/xml-parse.js":m37,"runtime/xml-write.js":m42};
})());
