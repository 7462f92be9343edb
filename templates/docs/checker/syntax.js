// Why a text cannot be read, or a value not be written, in French: the package says it in English only.
{
  const REASONS = [
    [/^text after the end$/, "du texte suit la fin du document"],
    [/^a key was expected$/, "une clé entre guillemets est attendue"],
    [/^the key (.*) stands twice in its object$/, "la clé $1 figure deux fois dans son objet"],
    [/^more than (\d+) levels$/, "il a plus de $1 niveaux d’imbrication"],
    [/^a text does not end, or holds a control character$/, "un texte n’est pas fermé ou contient un caractère de contrôle"],
    [/^a text holds half a surrogate pair, which is no character$/, "un texte contient la moitié d’une paire de substitution, qui n’est pas un caractère"],
    [/^an unknown escape$/, "une séquence d’échappement est inconnue"],
    [/^a number is too long$/, "un nombre est trop long"],
    [/^a number is none of JSON, .*$/, "un nombre n’est pas écrit comme JSON le veut, ou est trop grand ou trop proche de zéro"],
    [/^a value was expected$/, "une valeur est attendue"],
    [/^it is not (.+)$/, "il n’est pas encodé en $1"],
    [/^the text ends too early$/, "il s’arrête trop tôt"],
    [/^the text ends before its elements$/, "il s’arrête avant la fin de ses éléments"],
    [/^a namespace is declared wrongly, or twice$/, "un espace de noms est mal déclaré, ou déclaré deux fois"],
    [/^the prefix (.*) has no namespace$/, "le préfixe « $1 » n’a pas d’espace de noms"],
    [/^a character that XML has not$/, "il contient un caractère interdit en XML"],
    [/^an encoding that is not accepted: (.*)$/, "l’encodage « $1 » n’est pas accepté"],
    [/^a text outside of the element$/, "du texte figure hors de l’élément racine"],
    [/^\]\]> in a text$/, "« ]]>\u00a0» figure dans un texte"],
    [/^a name was expected$/, "un nom est attendu"],
    [/^a second element at the top$/, "il a un second élément racine"],
    [/^an element with more than (\d+) attributes$/, "un élément a plus de $1 attributs"],
    [/^an attribute stands twice$/, "un attribut figure deux fois"],
    [/^an end tag without its start tag$/, "une balise fermante n’a pas de balise ouvrante"],
    [/^a document type \(<!DOCTYPE\) is not accepted$/, "la déclaration de type de document (<!DOCTYPE) n’est pas acceptée"],
    [/^an XML declaration out of its place$/, "la déclaration XML n’est pas à sa place"],
    [/^a blank was expected$/, "un espace est attendu"],
    [/^a reference to no character or entity of XML$/, "une référence ne désigne ni un caractère ni une entité de XML"],
    [/^a text has a character that XML cannot carry$/, "un texte contient un caractère que le XML ne peut pas porter"],
    [/^(.+) is no name of an XML element$/, "$1 ne peut pas être le nom d’un élément XML"],
    [/^(.+) is no object$/, "$1 n’est pas un objet"],
    [/^a value of the type .+ has no form in XML$/, "une valeur vide ou composée n’a pas de forme XML"],
    [/^no message has such a value: .*$/, "aucun message n’a une telle valeur\u00a0: un nombre qui n’est pas fini, une fonction, un objet Date ou un élément vide de liste"],
    [/^a number has more than (\d+) characters without its exponent$/, "un nombre a plus de $1 caractères sans son exposant"],
    [/^in XML (.+) is another field's name$/, "en XML, $1 est le nom d’un autre champ"],
    [/^(?:the document holds no message any more|message must hold exactly one message of this release)$/, "le document ne porte pas exactement un message de cette version"],
    [/^(.+) was expected$/, "« $1 » est attendu"],
  ];
  const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

  checker.reason = (detail) => {
    const [expression, text] = REASONS.find(([known]) => known.test(detail)) ?? [/$^/, ""];
    return text === "" ? detail : detail.replace(expression, text);
  };
  // Where a text stops being readable; its beginning where nothing says so.
  checker.syntaxPlace = (text, tools) => {
    try {
      if (tools.isXml(text)) tools.parseXml(text); else tools.readJson(text);
    } catch (error) {
      const at = error.message.startsWith("a character that") ? text.search(NO_XML) : (error.offset ?? 0);
      const start = Math.min(Math.max(at, 0), text.length);
      return { start, end: Math.min(start + 1, text.length) };
    }
    return { start: 0, end: 0 };
  };
}
