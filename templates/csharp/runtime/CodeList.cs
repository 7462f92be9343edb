using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace HubSante.Models.V0
{
    /// <summary>A code list (nomenclature), searched by code and by words.</summary>
    public abstract class CodeList
    {
        private static readonly ConcurrentDictionary<Type, CodeList> Lists = new ConcurrentDictionary<Type, CodeList>();

        private protected CodeList(string id, string title, Type type)
        {
            Id = id;
            Title = title;
            Lists[type] = this;
        }

        /// <summary>The list's identifier in the DSF; empty for codes that a model sheet gives.</summary>
        public string Id { get; }

        /// <summary>The list's name, in French.</summary>
        public string Title { get; }

        /// <summary>Whether the list has this code.</summary>
        /// <param name="code">The code on the wire.</param>
        public abstract bool Contains(string code);

        /// <summary>Each code with its label, in the order of the list.</summary>
        internal abstract IEnumerable<KeyValuePair<string, string>> Labelled { get; }

        internal abstract CodeValue ValueOf(string code);

        /// <summary>Whether one of the codes is this number.</summary>
        internal abstract bool ContainsNumber(string number);

        internal static CodeList For(Type type)
        {
            if (!Lists.TryGetValue(type, out CodeList? list))
            {
                RuntimeHelpers.RunClassConstructor(type.TypeHandle);
                list = Lists[type];
            }

            return list;
        }

    }

    /// <summary>A code list whose codes are of one type.</summary>
    /// <typeparam name="T">The type of a code.</typeparam>
    public sealed class CodeList<T> : CodeList
        where T : CodeValue
    {
        private readonly Func<string, T> create;
        private readonly Dictionary<string, T> byCode = new Dictionary<string, T>(StringComparer.Ordinal);
        private readonly List<T> all = new List<T>();
        private readonly Lazy<ILookup<string, T>> children;

        internal CodeList(string id, string title, Func<string, T> create)
            : base(id, title, typeof(T))
        {
            this.create = create;
            children = new Lazy<ILookup<string, T>>(() => all.ToLookup(value => value.ParentCode ?? string.Empty));
        }

        /// <summary>The codes, in the order of the list.</summary>
        public IReadOnlyList<T> All => all;

        /// <summary>The codes that have none above them, in the order of the list.</summary>
        public IReadOnlyList<T> Roots => all.FindAll(value => value.ParentCode == null);

        /// <inheritdoc/>
        public override bool Contains(string code) => byCode.ContainsKey(code);

        /// <summary>The value of a code; one that is not known where the list does not have it.</summary>
        /// <param name="code">The code on the wire.</param>
        public T Of(string code) => byCode.TryGetValue(code, out T? value) ? value : create(code);

        /// <summary>
        /// The codes in which every word of a text stands, in the order of the list: in the code, in the label of one of its
        /// levels or in its description; accents and case do not count. All of them for a text without words.
        /// </summary>
        /// <param name="text">The words to look for, in any order.</param>
        public IReadOnlyList<T> Search(string text)
        {
            string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(LabelText.Folded).ToArray();
            return all.Where(value => value.Has(words)).ToList();
        }

        /// <summary>At most three codes that are spelled, or called, most like a text, the nearest first.</summary>
        /// <param name="text">What a code may have been meant by.</param>
        public IReadOnlyList<T> Nearest(string text) =>
            NearestCodes.Among(text, Labelled).Select(code => byCode[code.Key]).ToList();

        /// <summary>The code one level up; null for a root.</summary>
        /// <param name="value">A code of the list.</param>
        public T? ParentOf(T value) => value.ParentCode != null && byCode.TryGetValue(value.ParentCode, out T? parent) ? parent : null;

        /// <summary>The codes one level down, in the order of the list.</summary>
        /// <param name="value">A code of the list.</param>
        public IReadOnlyList<T> ChildrenOf(T value) => value.IsKnown && children.Value[value.Code].Any()
            ? children.Value[value.Code].ToList()
            : (IReadOnlyList<T>)Array.Empty<T>();

        internal override IEnumerable<KeyValuePair<string, string>> Labelled =>
            all.Select(value => new KeyValuePair<string, string>(value.Code, value.Label));

        internal override CodeValue ValueOf(string code) => Of(code);

        internal override bool ContainsNumber(string number) =>
            all.Exists(value => NumberText.IsXml(value.Code, false) && NumberText.AreEqual(value.Code, number));

        internal T Add(string code, int level, string? parent, string description, string comment, params string[] labels)
        {
            T value = create(code);
            value.Describe(level, parent, description, comment, labels);
            byCode[code] = value;
            all.Add(value);
            return value;
        }
    }
}
