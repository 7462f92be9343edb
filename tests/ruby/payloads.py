"""Texts made to break out of strings, comments, templates and documents of Ruby, and to stay readable there."""

from __future__ import annotations

CANARY = "$hub_canary = 1"
PAYLOADS = [
    f'"; {CANARY}; "', f"'; {CANARY}; '", f'\\"; {CANARY}; \\"', f'\\\\"; {CANARY}; "', f"#{{{CANARY}}}", "#$0", "#@a",
    f"\\#{{{CANARY}}}", f"\\\\#{{{CANARY}}}", f"`{CANARY}`", f"%x({CANARY})", f"x\n{CANARY}\n", f"x\r{CANARY}\r",
    f"x\r\n{CANARY}\r\n", f"x\u2028{CANARY}\u2028", f"x\u2029{CANARY}", f"x\x85{CANARY}", f"x\x0b{CANARY}",
    f"x\x0c{CANARY}", f"x\x00{CANARY}", f"\n=end\n{CANARY}\n", f"\n=begin\n=end\n{CANARY}", f"\n__END__\n{CANARY}",
    "\n__END__\n", "=begin", "__END__", f"*/ {CANARY} /*", f"\\u000a{CANARY}", f"\\u{{a}}{CANARY}", f"\\n{CANARY}",
    f"\\x0a{CANARY}", "{{ 1 / 0 }}", "{% raise %}", "{# comment #}", '"""', "'''", "]]>", "<![CDATA[", "-->", "<!--",
    "</summary>", "<script>alert(1)</script>", "&amp;", "&#10;", "\\", "\\\\", "\\\\\\", '"', "'", "#", "##", "#{", "}",
    "%", "%s", "%<path>s", "\u202e evil \u202c", "\u200f", "\ufeff", "\U0001f691", "e\u0301 é", "\t", " ", "end",
    "class", "BEGIN", "END", "nil", "self", "Object", "shareable_constant_value: literal", "-*- coding: utf-7 -*-",
    "encoding: utf-7", "frozen_string_literal: false", "warn_indent: true", "-*- shareable_constant_value: literal -*-",
    "typed: strict", "| a | b |", "[a](javascript:alert(1))", "`code`", "=cmd|' /C calc'!A0", "../../x", "C:\\x", "CON",
    "x" * 1000, "é" * 1000, "<<~EOS", f"EOS\n{CANARY}", f";{CANARY}", f"?;{CANARY}", "/", f"/;{CANARY};/", "!@$^*()_+",
]  # fmt: skip
