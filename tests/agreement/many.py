"""Documents that are large in one way each: a reader takes time linear in their size, whatever it says of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

CASE = '<createCas xmlns="urn:emergency:cas:8.0"'
ERROR = '<error xmlns="urn:emergency:cisu:2.0:error" xmlns:json="urn:hubgen:json"><sourceMessage'
ERROR_END = "</sourceMessage></error>"
IN_CASE = (f"{CASE}><id>a1</id>", "</createCas>")
IN_ERROR = (f"{ERROR}>", ERROR_END)
IN_TEXT = (f"{CASE}><id>a1</id><text>", "</text></createCas>")
JSON_CASE = ('{"createCas": {"id": "a1"', "}}")
JSON_OPEN = ('{"error": {"sourceMessage": {"first": 1', "}}}")
ENVELOPE = (
    '{"distributionID": "d", "senderID": "s", "dateTimeSent": "2026-01-01T00:00:00+01:00",'
    '"dateTimeExpires": "2026-01-02T00:00:00+01:00", "distributionStatus": "Actual", "distributionKind": "Report",'
    '"descriptor": {"language": "fr-FR", "explicitAddress": {"explicitAddressScheme": "hubex",'
    '"explicitAddressValue": "r"}}, "content": '
)
CONTENT = '{"jsonContent": {"embeddedJsonContent": {"message": {"error": {"sourceMessage": {"a": 1}}}}}}'
XML_ENVELOPE = (
    '<edxlDistribution xmlns="urn:oasis:names:tc:emergency:EDXL:DE:2.0" xmlns:x="http://www.w3.org/1999/xlink"'
    ' x:type="extended"><distributionID>d</distributionID><senderID>s</senderID>'
    "<dateTimeSent>2026-01-01T00:00:00+01:00</dateTimeSent><dateTimeExpires>2026-01-02T00:00:00+01:00</dateTimeExpires>"
    "<distributionStatus>Actual</distributionStatus><distributionKind>Report</distributionKind>"
    '<descriptor x:type="resource"><language>fr-FR</language><explicitAddress><explicitAddressScheme>hubex'
    "</explicitAddressScheme><explicitAddressValue>r</explicitAddressValue></explicitAddress></descriptor>"
    '<content x:type="resource">'
)
XML_CONTENT = (
    '<contentObject x:type="resource"><contentXML><embeddedXMLContent><message xmlns="urn:emergency:eda:1.9">'
    '<error xmlns="urn:emergency:cisu:2.0:error"><sourceMessage><a>1</a></sourceMessage></error></message>'
    "</embeddedXMLContent></contentXML></contentObject>"
)


@dataclass(frozen=True, slots=True)
class Way:
    """A way to be large: `unit(i)` again and again between `start` and `end`."""

    name: str
    start: str
    unit: Callable[[int], str]
    end: str

    @property
    def format(self) -> str:
        """`json` or `xml`."""
        return "xml" if self.start.startswith("<") else "json"

    def document(self, size: int) -> str:
        """The document of this kind that has `size` characters, or a few more."""
        parts, length, index = [self.start], len(self.start), 0
        while length < size:
            parts.append(self.unit(index))
            length += len(parts[-1])
            index += 1
        return "".join((*parts, self.end))


def ways() -> tuple[Way, ...]:
    """Every way, by format; names are all different."""
    return (*_json(), *_xml())


def _json() -> list[Way]:
    items = [
        ("open: keys", *JSON_OPEN, lambda i: f',"k{i}":1'),
        ("open: keys of objects", *JSON_OPEN, lambda i: f',"k{i}":{{"a":"b"}}'),
        ("open: a list of numbers", '{"error":{"sourceMessage":{"a":[1', "]}}}", lambda i: f",{i}.5"),
        ("open: a list of objects", '{"error":{"sourceMessage":{"a":[1', "]}}}", lambda i: f',{{"k{i}":[]}}'),
        ("open: deep lists", '{"error":{"sourceMessage":{"a":[1', "]}}}", lambda i: "," + "[" * 55 + "]" * 55),
        ("open: keys that need brackets", *JSON_OPEN, lambda i: f',"é {i}\'":null'),
        ("closed: unknown keys", *JSON_CASE, lambda i: f',"k{i}":1'),
        ("closed: unknown keys that need brackets", *JSON_CASE, lambda i: f',"\\u0001 {i}\'":1'),
        ("closed: unknown keys below", '{"createCas":{"id":"a1","person":{"name":"n"', "}}}", lambda i: f',"k{i}":1'),
        ("closed: unknown keys beside the root", '{"createCas":{"id":"a1"}', "}", lambda i: f',"k{i}":1'),
        ("closed: unknown keys before the root", '{"a":1', ',"createCas":{"id":"a1"}}', lambda i: f',"k{i}":1'),
        ("list: texts", '{"createCas":{"id":"a1","note":["a"', "]}}", lambda i: f',"{i}"'),
        ("list: values of a wrong type", '{"createCas":{"id":"a1","note":["a"', "]}}", lambda i: f",{i}"),
        ("list: too many", '{"createCas":{"id":"a1","motive":["a"', "]}}", lambda i: f',"{i}"'),
        ("list: codes", '{"createCas":{"id":"a1","mark":["ROUGE"', "]}}", lambda i: ',"VERT"'),
        ("list: unknown codes", '{"createCas":{"id":"a1","mark":["ROUGE"', "]}}", lambda i: f',"X{i}"'),
        ("list: texts of a pattern", '{"createCas":{"id":"a1","plate":["a1"', "]}}", lambda i: f',"a{i % 10}"'),
        ("list: texts that it refuses", '{"createCas":{"id":"a1","plate":["a1"', "]}}", lambda i: f',"{i}"'),
        ("list: objects", '{"createCas":{"id":"a1","place":[{"name":"n"}', "]}}", lambda i: f',{{"name":"{i}"}}'),
        ("list: objects that lack a field", '{"createCas":{"id":"a1","place":[{}', "]}}", lambda i: ",{}"),
        ("list: unknown keys in objects", '{"createCas":{"id":"a1","place":[{}', "]}}", lambda i: f',{{"k{i}":1}}'),
        ("text: escapes", '{"createCas":{"id":"a1","text":"', '"}}', lambda i: "\\n"),
        ("text: escapes of letters", '{"createCas":{"id":"a1","text":"', '"}}', lambda i: "\\u00e9"),
        ("text: escapes of pairs", '{"createCas":{"id":"a1","text":"', '"}}', lambda i: "\\ud83d\\ude00"),
        ("text: letters of four bytes", '{"createCas":{"id":"a1","text":"', '"}}', lambda i: "\U0001f600é"),
        ("text: one", '{"createCas":{"id":"a1","text":"', '"}}', lambda i: "a"),
        ("text: of a pattern", '{"createCas":{"id":"', '1"}}', lambda i: "a"),
        ("text: of a pattern that refuses", '{"createCas":{"id":"', '"}}', lambda i: "a"),
        ("text: digits", '{"createCas":{"id":"a1","text":"', '"}}', lambda i: "0123456789"),
        ("number: digits", '{"createCas":{"id":"a1","size":1', "}}", lambda i: "0"),
        ("number: digits after the point", '{"createCas":{"id":"a1","size":1.', "}}", lambda i: "7"),
        ("blanks", '{"createCas":{"id":"a1"', "}}", lambda i: " \n"),
        ("a key that stands again", *JSON_CASE, lambda i: ',"text":"a"'),
        ("envelope: contents", f"{ENVELOPE}[{CONTENT}", "]}", lambda i: f",{CONTENT}"),
        ("envelope: contents of a wrong type", f"{ENVELOPE}[{CONTENT}", "]}", lambda i: ",1"),
        ("envelope: unknown keys", f"{ENVELOPE}[{CONTENT}]", "}", lambda i: f',"k{i}":1'),
        ("envelope: open keys", f'{ENVELOPE}[{{"a":1', f",{CONTENT[1:]}]}}", lambda i: f',"k{i}":1'),
        (
            "envelope: keys beside the message",
            f'{ENVELOPE}[{{"jsonContent":{{"embeddedJsonContent":{{"message":{{"error":{{"sourceMessage":{{}}}}',
            "}}}}]}",
            lambda i: f',"k{i}":1',
        ),
    ]
    return [Way(f"json {name}", start, unit, end) for name, start, end, unit in items]


def _xml() -> list[Way]:
    items = [
        ("open: siblings of one name", *IN_ERROR, lambda i: "<a>1</a>"),
        ("open: empty siblings", *IN_ERROR, lambda i: "<a/>"),
        ("open: siblings of many names", *IN_ERROR, lambda i: f"<a{i}>1</a{i}>"),
        ("open: siblings with hints", *IN_ERROR, lambda i: '<a json:type="number">1</a>'),
        ("open: siblings with attributes", *IN_ERROR, lambda i: f'<a b="{i}">1</a>'),
        ("open: siblings with elements", *IN_ERROR, lambda i: "<a><b>1</b></a>"),
        ("open: siblings in a namespace", *IN_ERROR, lambda i: '<a xmlns="urn:b">1</a>'),
        ("open: siblings in many namespaces", *IN_ERROR, lambda i: f'<p:a xmlns:p="urn:{i}">1</p:a>'),
        ("open: siblings in many prefixes", *IN_ERROR, lambda i: f'<a xmlns:p{i}="urn:b">1</a>'),
        ("open: deep", *IN_ERROR, lambda i: "<a>" * 55 + "</a>" * 55),
        ("open: items of a list", f'{ERROR}><a json:type="array">', f"</a>{ERROR_END}", lambda i: "<item>1</item>"),
        ("open: texts beside elements", *IN_ERROR, lambda i: "<a/>t"),
        ("open: pieces of a text", f"{ERROR}><a>", f"</a>{ERROR_END}", lambda i: "t<!---->"),
        ("closed: unknown siblings of one name", *IN_CASE, lambda i: "<a>1</a>"),
        ("closed: unknown siblings of many names", *IN_CASE, lambda i: f"<a{i}>1</a{i}>"),
        ("closed: siblings in another namespace", *IN_CASE, lambda i: '<note xmlns="urn:b">1</note>'),
        ("closed: siblings in many namespaces", *IN_CASE, lambda i: f'<note xmlns="urn:{i}">1</note>'),
        ("closed: a single element again", *IN_CASE, lambda i: "<text>1</text>"),
        ("closed: a single element again, an object", *IN_CASE, lambda i: "<person><name>n</name></person>"),
        ("closed: elements out of order", *IN_CASE, lambda i: "<note>1</note><text>1</text>"),
        ("closed: texts between elements", *IN_CASE, lambda i: "<note>1</note>t"),
        ("closed: blanks between elements", *IN_CASE, lambda i: "<note>1</note>\n  "),
        ("list: texts", *IN_CASE, lambda i: f"<note>{i}</note>"),
        ("list: empty texts", *IN_CASE, lambda i: "<note/>"),
        ("list: elements in texts", *IN_CASE, lambda i: "<note><b/></note>"),
        ("list: too many", *IN_CASE, lambda i: "<motive>1</motive>"),
        ("list: codes", *IN_CASE, lambda i: "<mark>VERT</mark>"),
        ("list: unknown codes", *IN_CASE, lambda i: f"<mark>X{i}</mark>"),
        ("list: texts that a pattern refuses", *IN_CASE, lambda i: f"<plate>{i}</plate>"),
        ("list: objects", *IN_CASE, lambda i: "<place><name>1</name></place>"),
        ("list: objects that lack a field", *IN_CASE, lambda i: "<place/>"),
        ("list: unknown elements in objects", *IN_CASE, lambda i: f"<place><a{i}/></place>"),
        ("list: values with an attribute", *IN_CASE, lambda i: f'<note b="{i}">1</note>'),
        ("list: values with many prefixes", *IN_CASE, lambda i: f'<note xmlns:p{i}="urn:b">1</note>'),
        ("attributes of the root", CASE, "><id>a1</id></createCas>", lambda i: f' a{i}=""'),
        ("attributes of an open object", ERROR, f">{ERROR_END}", lambda i: f' a{i}=""'),
        ("attributes of a text", f"{CASE}><id>a1</id><text", "/></createCas>", lambda i: f' a{i}=""'),
        ("attributes of free content", f"{ERROR}><a", f"/>{ERROR_END}", lambda i: f' a{i}=""'),
        ("namespaces of the root", CASE, "><id>a1</id></createCas>", lambda i: f' xmlns:a{i}="u"'),
        ("namespaces of an open object", ERROR, f"><a/><b/>{ERROR_END}", lambda i: f' xmlns:a{i}="u"'),
        ("namespaces of free content", f"{ERROR}><a", f"><b/></a>{ERROR_END}", lambda i: f' xmlns:a{i}="u"'),
        ("comments", *IN_CASE, lambda i: "<!--c-->"),
        ("comments in free content", *IN_ERROR, lambda i: "<!--c-->"),
        ("comments in a text", *IN_TEXT, lambda i: "a<!--c-->"),
        ("comments before the root", "<!--c-->", f"{IN_CASE[0]}{IN_CASE[1]}", lambda i: "<!--c-->"),
        ("instructions", *IN_CASE, lambda i: "<?p i?>"),
        ("instructions in free content", *IN_ERROR, lambda i: "<?p i?>"),
        ("instructions in a text", *IN_TEXT, lambda i: "a<?p i?>"),
        ("sections in a text", *IN_TEXT, lambda i: "<![CDATA[<]]>"),
        ("sections in free content", f"{ERROR}><a>", f"</a>{ERROR_END}", lambda i: "<![CDATA[<]]>b"),
        ("entities", *IN_TEXT, lambda i: "&amp;"),
        ("entities in free content", f"{ERROR}><a>", f"</a>{ERROR_END}", lambda i: "&lt;b"),
        ("references", *IN_TEXT, lambda i: "&#233;"),
        ("references in an attribute", f'{CASE} a="', '"><id>a1</id></createCas>', lambda i: "&#233;"),
        ("ends of lines", *IN_TEXT, lambda i: "a\r\n"),
        ("letters of four bytes", *IN_TEXT, lambda i: "\U0001f600é"),
        ("one text", *IN_TEXT, lambda i: "a"),
        ("a number", f"{CASE}><id>a1</id><size>1", "</size></createCas>", lambda i: "0"),
        ("a text that a pattern refuses", f"{CASE}><id>", "</id></createCas>", lambda i: "a"),
        ("blanks", *IN_CASE, lambda i: " \n"),
        ("envelope: contents", XML_ENVELOPE, "</content></edxlDistribution>", lambda i: XML_CONTENT),
        ("envelope: free content", XML_ENVELOPE, f"{XML_CONTENT}</content></edxlDistribution>", lambda i: f"<a{i}/>"),
        (
            "envelope: free content beside a content",
            f'{XML_ENVELOPE}<contentObject x:type="resource"><a/>',
            f"{XML_CONTENT.partition('>')[2]}</content></edxlDistribution>",
            lambda i: "<b/>",
        ),
    ]
    return [Way(f"xml {name}", start, unit, end) for name, start, end, unit in items]
