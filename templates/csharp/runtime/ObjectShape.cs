using System;
using System.Collections.Generic;
using System.Linq;

namespace HubSante.Models.V0
{
    /// <summary>An object as the model has it: its fields in the order of the DSF, which is that of XML elements.</summary>
    public sealed class ObjectShape
    {
        private readonly Dictionary<string, int> byName;
        private Dictionary<string, int>? byXmlName;
        private Func<string, MessageInfo?>? messageOf;
        private Field? additional;
        private ObjectShape[]? forms;

        internal ObjectShape(string name, bool isOpen, Func<HubObject> create, params Field[] fields)
        {
            Name = name;
            IsOpen = isOpen;
            Create = create;
            Table = fields;
            byName = new Dictionary<string, int>(fields.Length, StringComparer.Ordinal);
            for (int index = 0; index < fields.Length; index++)
            {
                byName[fields[index].Name] = index;
            }

            EmptyLists = Enumerable.Range(0, fields.Length)
                .Where(index => fields[index].IsList && fields[index].IsRequired && fields[index].Minimum == 0).ToArray();
        }

        /// <summary>The name of the type in the DSF.</summary>
        public string Name { get; }

        /// <summary>Whether properties that the model does not have are accepted.</summary>
        public bool IsOpen { get; }

        /// <summary>What further properties are; null where they may be anything, or there are none.</summary>
        public Field? Additional => additional ??= AdditionalOf?.Invoke();

        /// <summary>The forms of which one describes the whole object; none in most objects.</summary>
        public IReadOnlyList<ObjectShape> Forms => forms ??= FormsOf.Select(form => form()).ToArray();

        /// <summary>Whether one of the forms alone may describe the object (<c>oneOf</c>).</summary>
        public bool IsExclusive { get; internal set; }

        /// <summary>The fields, in order.</summary>
        public IReadOnlyList<Field> Fields => Table;

        /// <summary>The fields as the array that they are, which reads faster.</summary>
        internal Field[] Table { get; }

        internal Func<HubObject> Create { get; }

        /// <summary>The lists that must be there and may be empty: XML has no element for such a one.</summary>
        internal int[] EmptyLists { get; }

        /// <summary>Set where one of the release's messages is expected beside the fields.</summary>
        internal bool HoldsMessage => messageOf != null;

        /// <summary>The value of <c>xlink:type</c> that EDXL-DE gives the element.</summary>
        internal string? XlinkType { get; set; }

        internal Func<Field>? AdditionalOf { get; set; }

        internal Func<ObjectShape>[] FormsOf { get; set; } = Array.Empty<Func<ObjectShape>>();

        internal int IndexOf(string name) => byName.TryGetValue(name, out int index) ? index : -1;

        internal int IndexOfXml(string name)
        {
            if (byXmlName == null)
            {
                var names = new Dictionary<string, int>(Table.Length, StringComparer.Ordinal);
                for (int index = 0; index < Table.Length; index++)
                {
                    names[Table[index].XmlName] = index;
                }

                byXmlName = names;
            }

            return byXmlName.TryGetValue(name, out int found) ? found : -1;
        }

        /// <summary>The message that a property beside the fields holds by its name; null where it holds none.</summary>
        internal MessageInfo? MessageOf(string name) => messageOf?.Invoke(name);

        /// <summary>The same shape, with a message beside its fields.</summary>
        internal ObjectShape WithMessage(Func<string, MessageInfo?> find) =>
            new ObjectShape(Name, IsOpen, Create, Table) { messageOf = find };
    }
}
