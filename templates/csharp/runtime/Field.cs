using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace HubSante.Models.V0
{
    /// <summary>A field of an object as the model has it: its wire name, type, cardinality and constraints.</summary>
    public sealed class Field
    {
        private readonly Func<ObjectShape>? shape;
        private readonly Func<CodeList>? codes;
        private CodeList? codeList;
        private ObjectShape? known;

        internal Field(
            string name,
            string label,
            FieldKind kind,
            int minimum,
            int? maximum,
            Func<ObjectShape>? shape = null,
            Func<CodeList>? codes = null,
            string[]? patterns = null,
            FieldBounds? bounds = null,
            bool? isList = null,
            bool? isRequired = null,
            bool isUnique = false,
            bool isNullable = false,
            string[]? constants = null,
            string[]? allowed = null,
            Field? items = null,
            Field[]? branches = null,
            bool isExclusive = false,
            bool isFree = false)
        {
            Name = name;
            Label = label;
            Kind = kind;
            Minimum = minimum;
            Maximum = maximum;
            XmlName = name;
            Utf8Name = Encoding.UTF8.GetBytes(name);
            this.shape = shape;
            this.codes = codes;
            Pattern = patterns == null ? null : LinearPattern.Of(patterns);
            Bounds = bounds;
            IsList = isList ?? maximum != 1;
            IsRequired = isRequired ?? minimum > 0;
            IsUnique = isUnique;
            IsNullable = isNullable;
            Constants = constants == null ? null : ValueEquality.KeysOf(constants);
            Allowed = allowed;
            Items = items;
            Branches = branches ?? Array.Empty<Field>();
            IsExclusive = isExclusive;
            IsValue = isNullable || kind == FieldKind.Any || kind == FieldKind.List;
            IsFree = isFree || IsValue;
        }

        /// <summary>The balise: the name in JSON and in XML.</summary>
        public string Name { get; }

        /// <summary>The label, in French.</summary>
        public string Label { get; }

        /// <summary>The type of a value.</summary>
        public FieldKind Kind { get; }

        /// <summary>The least number of values, where there are any.</summary>
        public int Minimum { get; }

        /// <summary>The greatest number of values; null where there is no limit.</summary>
        public int? Maximum { get; }

        /// <summary>Whether the field holds several values.</summary>
        public bool IsList { get; }

        /// <summary>Whether the field must be there; a list may have to be, and be empty.</summary>
        public bool IsRequired { get; }

        /// <summary>Whether the values of a list all differ.</summary>
        public bool IsUnique { get; }

        /// <summary>Whether a value may be null, which is not the same as absent.</summary>
        public bool IsNullable { get; }

        /// <summary>What a value may be, where it is one of several kinds; none where it is of one, or of any.</summary>
        public IReadOnlyList<Field> Branches { get; }

        /// <summary>Whether one of the branches alone may accept a value (<c>oneOf</c>).</summary>
        public bool IsExclusive { get; }

        /// <summary>What the values of a list are, where the list is a value.</summary>
        public Field? Items { get; }

        /// <summary>The bounds of a value, or null.</summary>
        public FieldBounds? Bounds { get; }

        /// <summary>The shape of the object that the field holds, or null.</summary>
        public ObjectShape? Shape => known ??= shape?.Invoke();

        /// <summary>The code list that a value must be in, or null.</summary>
        public CodeList? Codes => codeList ??= codes?.Invoke();

        internal LinearPattern? Pattern { get; }

        /// <summary>The only values, as keys that equal values share; null where there are others.</summary>
        internal HashSet<string>? Constants { get; }

        /// <summary>The only texts, where no code list has them.</summary>
        internal string[]? Allowed { get; }

        /// <summary>Whether a value is kept as a <see cref="HubValue"/> is.</summary>
        internal bool IsValue { get; }

        /// <summary>Whether XML carries the field as free content, which has hints.</summary>
        internal bool IsFree { get; }

        /// <summary>Whether a value may be an object of a class, or hold one.</summary>
        internal bool HoldsObjects =>
            Kind == FieldKind.Object || Items?.HoldsObjects == true || Branches.Any(branch => branch.HoldsObjects);

        /// <summary>The name as the reader of JSON compares it.</summary>
        internal byte[] Utf8Name { get; }

        internal string XmlName { get; set; }

        /// <summary>The name of a list's elements, where a wrapper has the field's own (EDXL-DE's content).</summary>
        internal string? XmlItemName { get; set; }

        /// <summary>The namespace of the element where it is not its parent's.</summary>
        internal Func<string>? XmlNamespace { get; set; }

        internal string NamespaceIn(string parent) => XmlNamespace == null ? parent : XmlNamespace();
    }
}
