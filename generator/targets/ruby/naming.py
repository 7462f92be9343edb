"""Names of Ruby: its conventions, and the words that are taken (as data)."""

from __future__ import annotations

from typing import Final

from generator.targets.file_names import DEVICES
from generator.targets.naming import constant, pascal, snake
from generator.targets.package_view import NameRule, Naming


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


KEYWORDS: Final = _words(
    "alias and begin break case class def defined do else elsif end ensure false for if in module next nil not or redo "
    "rescue retry return self super then true undef unless until when while yield BEGIN END"
)
OBJECT_METHODS: Final = _words(
    "class clone define_singleton_method display dup enum_for extend freeze frozen hash initialize initialize_clone "
    "initialize_copy initialize_dup inspect instance_eval instance_exec instance_of instance_variable_defined "
    "instance_variable_get instance_variable_set instance_variables is_a itself kind_of method method_missing methods "
    "nil object_id private_methods protected_methods public_method public_methods public_send "
    "remove_instance_variable respond_to respond_to_missing send singleton_class singleton_method singleton_methods "
    "taint tap then to_enum to_s trust untaint untrust yield_self"
)
KERNEL_METHODS: Final = _words(
    "abort at_exit autoload binding block_given caller catch eval exec exit fail fork format gets global_variables "
    "lambda load local_variables loop open p print printf proc putc puts raise rand readline readlines require "
    "require_relative select sleep spawn sprintf srand syscall system test throw trap warn"
)
OWN_METHODS: Final = _words(
    "add_free_content additional_properties as_json at changes deconstruct_keys deep deep_dup fill fill_message "
    "fill_unknown keep_source problems root_place to_h to_json to_xml valid warnings with write_element "
    "write_json write_xml xml_attributes xml_source"
)
CORE_CONSTANTS: Final = _words(
    "Argf Argv Array BasicObject Binding Class Comparable Complex Data Date DateTime Delegator Dir Encoding Enumerable "
    "Enumerator Env Errno Exception FalseClass Fiber File Float Gc Gem Hash Integer Io Kernel Marshal MatchData Math "
    "Method Module Monitor Mutex NilClass Nokogiri Numeric Object ObjectSpace Proc Process Queue Ractor Random Range "
    "Rational Refinement Regexp Ruby Set Signal String Struct Symbol Thread Time TracePoint TrueClass UnboundMethod "
    "Warning"
)
OWN_CLASSES: Final = _words(
    "AnyValue Bounded Bounds Building Changes CodeList Codes Constants ContentField ContentList ContentObject "
    "ConversionError Decimal Descriptor DistributionKind DistributionStatus DocumentOfMessage EmbeddedContent "
    "Envelope EnvelopePart Error ExplicitAddress Field FormattedContent Header Hints HostProblem HubSante "
    "InvalidMessage JsonText ListOf Message MessageNotAllowed Messages Model ModelJson ModelValues Models Moments "
    "Nearest Null Nullable ObjectType OpenContent OpenSource OpenWriter Paths Payload Plain Problem RealNumber "
    "Release Report Schema Source Subject Text Trial Tried Truth Typed Union ValueField ValueSchema ValueType "
    "Version WholeNumber Words XmlEncoding XmlHash XmlList XmlReader XmlText XmlWriter"
)

FILES: Final = _words("codes envelope envelope_codes release runtime version")
TYPES: Final = CORE_CONSTANTS | frozenset({"CodeList", "Codes", "Message", "Model", "HubSante"})

RUBY: Final = Naming(
    module=NameRule(pascal, CORE_CONSTANTS | OWN_CLASSES),
    type=NameRule(pascal, TYPES),
    field=NameRule(snake, KEYWORDS | OBJECT_METHODS | KERNEL_METHODS | OWN_METHODS),
    constant=NameRule(constant, KEYWORDS),
)


def file_names(names: list[str]) -> dict[str, str]:
    """A file's name (without `.rb`) for each class or module, all different: `RsEda` → `rs_eda`."""
    return NameRule(snake, FILES | DEVICES).names(names)
