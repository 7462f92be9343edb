using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace HubSante.Models.V0
{
    /// <summary>
    /// Which forms a value has: the branches of a union, the classes of an object. Each value is compared with each form
    /// once, so that unions within unions take time that is linear in the text. Branches are tried strictly, in tolerant
    /// mode too: codes tell forms apart.
    /// </summary>
    internal sealed class Forms
    {
        private readonly Dictionary<FormKey, bool> verdicts = new Dictionary<FormKey, bool>();
        private readonly Dictionary<FormKey, HubObject> objects = new Dictionary<FormKey, HubObject>();

        /// <summary>What the objects and lists that were made here were made of.</summary>
        private readonly Dictionary<FormKey, object> origins = new Dictionary<FormKey, object>();

        /// <summary>How many branches of a union accept a value.</summary>
        internal int Count(Field union, object kept) => union.Branches.Count(branch => Accepts(branch, kept));

        /// <summary>How many of its forms describe an object.</summary>
        internal int Count(HubObject value) => value.Shape.Forms.Count(form => Accepts(form, value));

        /// <summary>The value of a field, objects in it as those of the first branch that accepts them.</summary>
        internal object Typed(Field field, object kept) =>
            field.IsList && field.HoldsObjects && kept is IHubList list ? TypedItems(field, list) : TypedValue(field, kept);

        /// <summary>An object as one of another shape.</summary>
        internal HubObject Object(object kept, ObjectShape shape)
        {
            if (kept is HubObject known && known.Shape.Table == shape.Table)
            {
                return known;
            }

            var key = new FormKey(Origin(kept), shape);
            if (!objects.TryGetValue(key, out HubObject? result))
            {
                result = Made(key.Value, shape);
                objects.Add(key, result);
                origins[new FormKey(result, this)] = key.Value;
            }

            return result;
        }

        /// <summary>A deep copy of an object as one of another shape; null where it is not valid as one.</summary>
        internal HubObject? Copied(HubObject value, ObjectShape shape)
        {
            HubObject copy = Object(value.CopyObject(), shape);
            return Validator.Accepts(copy, this) ? copy : null;
        }

        private bool Accepts(Field branch, object kept) => kept is FreeObject || kept is HubObject || kept is IHubList
            ? Verdict(kept, branch, () => Validator.Accepts(branch, kept, this))
            : Validator.Accepts(branch, kept, this);

        private bool Accepts(ObjectShape form, HubObject value) =>
            Verdict(value, form, () => Validator.Accepts(Object(value, form), this));

        private bool Verdict(object kept, object form, Func<bool> ask)
        {
            var key = new FormKey(Origin(kept), form);
            if (!verdicts.TryGetValue(key, out bool verdict))
            {
                verdict = ask();
                verdicts.Add(key, verdict);
            }

            return verdict;
        }

        private object TypedValue(Field field, object kept)
        {
            switch (field.Kind)
            {
                case FieldKind.Object when kept is FreeObject || kept is HubObject:
                    return Object(kept, field.Shape!);
                case FieldKind.List when field.HoldsObjects && kept is IHubList list:
                    return TypedItems(field.Items!, list);
                case FieldKind.Any when field.HoldsObjects:
                    Field? branch = field.Branches.FirstOrDefault(item => Accepts(item, kept));
                    return branch == null ? kept : TypedValue(branch, kept);
                default:
                    return kept;
            }
        }

        private RawList TypedItems(Field field, IHubList list)
        {
            var typed = new RawList(list.Items.ConvertAll(item => TypedValue(field, item)));
            origins[new FormKey(typed, this)] = Origin(list);
            return typed;
        }

        private HubObject Made(object kept, ObjectShape shape)
        {
            HubObject result = shape.Create();
            result.Shape = shape;
            foreach (KeyValuePair<string, object> property in Properties(kept))
            {
                int index = shape.IndexOf(property.Key);
                if (index >= 0)
                {
                    result[index] = Typed(shape.Table[index], property.Value);
                }
                else
                {
                    result.PutExtra(property.Key, property.Value);
                }
            }

            return result;
        }

        private static IEnumerable<KeyValuePair<string, object>> Properties(object kept)
        {
            if (kept is FreeObject free)
            {
                return free.Properties;
            }

            var value = (HubObject)kept;
            IEnumerable<KeyValuePair<string, object?>> fields = value.Shape.Table.Select(
                (field, index) => new KeyValuePair<string, object?>(field.Name, JsonOutput.IsPresent(value[index]) ? value[index] : null));
            return fields.Where(item => item.Value != null)
                .Concat(value.Extras.Select(extra => new KeyValuePair<string, object?>(extra.Key, extra.Value)))
                .Select(item => new KeyValuePair<string, object>(item.Key, JsonNodes.OfKept(item.Value!)));
        }

        private object Origin(object kept) => origins.TryGetValue(new FormKey(kept, this), out object? origin) ? origin : kept;

        /// <summary>A value, by itself and not by what it equals, and what was asked of it.</summary>
        private sealed class FormKey : IEquatable<FormKey>
        {
            private readonly object form;

            internal FormKey(object value, object form)
            {
                Value = value;
                this.form = form;
            }

            internal object Value { get; }

            public bool Equals(FormKey? other) =>
                other != null && ReferenceEquals(Value, other.Value) && ReferenceEquals(form, other.form);

            public override bool Equals(object? obj) => Equals(obj as FormKey);

            public override int GetHashCode() =>
                unchecked((RuntimeHelpers.GetHashCode(Value) * 397) ^ RuntimeHelpers.GetHashCode(form));
        }
    }
}
