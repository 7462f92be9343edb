"""Names that generated C# must leave alone, as data.

Keywords need no place here: they are lower case, and our names begin with a capital.
"""

from __future__ import annotations

from typing import Final


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


RUNTIME_TYPES: Final = _names(
    """
    CodeList CodeMode CodeValue ContentObject Descriptor Differences DisallowNullAttribute DistributionKind
    DistributionStatus Document
    Envelope EnvelopeBuilder EnvelopeShapes ErrorCodes ErrorDetails ErrorTexts ExplicitAddress Field FieldBounds
    FieldKind FieldWords FoldTable FormKey Forms FreeObject HubChange HubCodeConverter HubConverters HubError
    HubFormatException HubList HubMessage HubMessageConverter HubNumber HubObject HubObjectConverter HubParser
    HubValue HubValueConverter IHubList JsonAny JsonConversion JsonHints JsonInput JsonNodes JsonNull JsonOutput
    JsonScalar JsonText LabelText LineResult LinearPattern MessageInfo MessageNotAllowedException MessageWords
    Moments NearestCodes NoObjectException NumberText ObjectShape OpenJson OpenXml ParseResult PathSteps Place
    RawList ReleaseData ReleaseLine ReleasePackages Repeated Slot TextBytes UnreadElement ValidationReport Validator
    ValidatorValues ValueEquality VirtualHost Words XmlBoolean XmlFindings XmlInput XmlInputFields XmlOutput
    XmlSpace XmlTags XmlTree XmlValues
    """
)
"""The types of `templates/csharp/runtime`, in the namespace above the messages'."""

SYSTEM_TYPES: Final = frozenset({"DateTime", "DateTimeOffset", "System", "HubSante", "Codes"})
"""What generated code says by its short name, and namespaces that a class or module must not hide."""

MEMBERS: Final = _names(
    """
    AsForm Changes Copy CopyObject Definition Equals Extra ExtraNames Extras FieldKind Finalize FromJson
    FromJsonUnchecked FromXml FromXmlUnchecked Get GetExtra GetHashCode GetLexical GetList GetType HasExtra HasXlink
    Info Information IsUnread Item MemberwiseClone MessageInfo Minimal PutExtra ReadErrors ReadJson ReadXml
    ReferenceEquals Sample Set SetExtra SetList Shape StartPlace ToJson ToJsonBytes ToString ToXml Validate
    WrapperHasXlink WriteJson WriteXml
    """
)
"""The members of every message class, inherited or generated."""

CODE_MEMBERS: Final = _names(
    """
    Children Code Comment Describe Description Equals Finalize GetHashCode GetType Has IsKnown Label Labels Level
    List MemberwiseClone Parent ParentCode ReferenceEquals ToString
    """
)
"""The members of every code list's class."""
