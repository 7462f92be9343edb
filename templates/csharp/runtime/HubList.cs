using System.Collections;
using System.Collections.Generic;

namespace HubSante.Models.V0
{
    /// <summary>What the runtime needs of a list, whatever its items are.</summary>
    internal interface IHubList
    {
        /// <summary>The items as they are kept (see <see cref="Slot"/>).</summary>
        List<object> Items { get; }

        /// <summary>Whether the list is written though it is empty: it was sent so.</summary>
        bool IsPresent { get; }

        /// <summary>A list of copies of the items.</summary>
        IHubList Copy();
    }

    /// <summary>A list as it was read, before anyone asks for its items' type.</summary>
    internal sealed class RawList : IHubList
    {
        public RawList()
            : this(new List<object>())
        {
        }

        internal RawList(List<object> items) => Items = items;

        public List<object> Items { get; }

        public bool IsPresent => true;

        public IHubList Copy() => new RawList(Items.ConvertAll(item => Slot.Copy(item)!));
    }

    /// <summary>The values of a repeated field. A list that stays empty is absent, unless it was sent empty.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    public sealed class HubList<T> : IList<T>, IReadOnlyList<T>, IHubList
    {
        private readonly List<object> items;
        private readonly bool sent;

        /// <summary>An empty list.</summary>
        public HubList() => items = new List<object>();

        /// <summary>A list of these values.</summary>
        /// <param name="values">The values, in order.</param>
        public HubList(IEnumerable<T> values)
            : this()
        {
            foreach (T value in values)
            {
                Add(value);
            }
        }

        internal HubList(IHubList other)
            : this(other.Items, other.IsPresent)
        {
        }

        private HubList(List<object> items, bool sent)
        {
            this.items = items;
            this.sent = sent;
        }

        /// <inheritdoc cref="ICollection{T}.Count"/>
        public int Count => items.Count;

        /// <inheritdoc/>
        public bool IsReadOnly => false;

        List<object> IHubList.Items => items;

        bool IHubList.IsPresent => sent || items.Count > 0;

        IHubList IHubList.Copy() => new HubList<T>(items.ConvertAll(item => Slot.Copy(item)!), sent);

        /// <inheritdoc cref="IList{T}.this"/>
        public T this[int index]
        {
            get => Slot.Read<T>(items[index]);
            set => items[index] = Kept(value);
        }

        /// <summary>A list of the values of an array.</summary>
        /// <param name="values">The values, in order.</param>
        public static implicit operator HubList<T>(T[] values) => new HubList<T>(values);

        /// <summary>A list of the values of a list.</summary>
        /// <param name="values">The values, in order.</param>
        public static implicit operator HubList<T>(List<T> values) => new HubList<T>(values);

        /// <inheritdoc/>
        public void Add(T item) => items.Add(Kept(item));

        /// <inheritdoc/>
        public void Clear() => items.Clear();

        /// <inheritdoc/>
        public bool Contains(T item) => IndexOf(item) >= 0;

        /// <inheritdoc/>
        public void CopyTo(T[] array, int arrayIndex)
        {
            foreach (T value in this)
            {
                array[arrayIndex++] = value;
            }
        }

        /// <inheritdoc/>
        public IEnumerator<T> GetEnumerator()
        {
            foreach (object item in items)
            {
                yield return Slot.Read<T>(item);
            }
        }

        /// <inheritdoc/>
        public int IndexOf(T item)
        {
            for (int index = 0; index < Count; index++)
            {
                if (EqualityComparer<T>.Default.Equals(this[index], item))
                {
                    return index;
                }
            }

            return -1;
        }

        /// <inheritdoc/>
        public void Insert(int index, T item) => items.Insert(index, Kept(item));

        /// <inheritdoc/>
        public bool Remove(T item)
        {
            int index = IndexOf(item);
            if (index >= 0)
            {
                items.RemoveAt(index);
            }

            return index >= 0;
        }

        /// <inheritdoc/>
        public void RemoveAt(int index) => items.RemoveAt(index);

        /// <summary>Whether another list has equal values in the same order.</summary>
        /// <param name="obj">The other list.</param>
        public override bool Equals(object? obj) => obj is HubList<T> other && ValueEquality.AreEqual(this, other);

        /// <inheritdoc/>
        public override int GetHashCode() => ValueEquality.Hash(this);

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private static object Kept(T value) =>
            Slot.Write(value) ?? throw new System.ArgumentNullException(nameof(value));
    }
}
