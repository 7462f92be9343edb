using System.Collections.Generic;
using System.Linq;

namespace HubSante.Models.V0
{
    /// <summary>Compares an object with its shape, and everything below it.</summary>
    internal sealed class Validator
    {
        private readonly List<HubError> errors = new List<HubError>();
        private readonly List<HubError> warnings = new List<HubError>();

        /// <summary>Values that stand in their list again, which is told where nothing else is wrong.</summary>
        private readonly List<HubError> repetitions = new List<HubError>();
        private readonly CodeMode mode;
        private readonly Place place;

        private Validator(CodeMode mode, Place place)
        {
            this.mode = mode;
            this.place = place;
        }

        internal static ValidationReport Check(HubObject value, CodeMode mode, Place place, IEnumerable<HubError>? known = null)
        {
            var validator = new Validator(mode, place);
            validator.errors.AddRange(known ?? System.Array.Empty<HubError>());
            validator.Object(value);
            List<HubError> errors = validator.errors.Count == 0 ? validator.repetitions : validator.errors;
            return new ValidationReport(errors, validator.warnings);
        }

        private void Object(HubObject value)
        {
            if (value.IsUnread || (value.Shape.HoldsMessage && !Message(value)))
            {
                return;
            }

            Fields(value);
            if (value.Shape.IsOpen)
            {
                return;
            }

            foreach (KeyValuePair<string, object> extra in value.Extras)
            {
                if (value.Shape.MessageOf(extra.Key) == null)
                {
                    Add(ErrorCodes.Unknown, place.Of(extra.Key));
                }
            }
        }

        /// <summary>The message beside the fields; returns whether there is one, and one only.</summary>
        private bool Message(HubObject holder)
        {
            KeyValuePair<string, object>[] found =
                holder.Extras.Where(extra => holder.Shape.MessageOf(extra.Key) != null).ToArray();
            if (found.Length != 1)
            {
                Add(ErrorCodes.Message, place.ToString());
                return false;
            }

            place.Enter(found[0].Key);
            if (found[0].Value is HubObject message)
            {
                Object(message);
            }
            else
            {
                Add(ErrorCodes.Type, place.ToString());
            }

            place.Leave();
            return true;
        }

        private void Fields(HubObject value)
        {
            Field[] fields = value.Shape.Table;
            for (int index = 0; index < fields.Length; index++)
            {
                Field field = fields[index];
                object? kept = value[index];
                if (!JsonOutput.IsPresent(kept))
                {
                    if (field.IsRequired)
                    {
                        Add(ErrorCodes.Required, place.Of(field.Name));
                    }
                }
                else
                {
                    place.Enter(field.Name);
                    Present(field, kept!);
                    place.Leave();
                }
            }
        }

        private void Present(Field field, object kept)
        {
            if (kept is Repeated several)
            {
                Add(ErrorCodes.MaxItems, place.ToString());
                kept = several.First;
            }

            if (!field.IsList)
            {
                Value(field, kept);
                return;
            }

            if (!(kept is IHubList list))
            {
                Add(ErrorCodes.Type, place.ToString());
                return;
            }

            if (list.Items.Count < field.Minimum)
            {
                Add(ErrorCodes.MinItems, place.ToString());
            }

            if (field.Maximum is int maximum && list.Items.Count > maximum)
            {
                Add(ErrorCodes.MaxItems, place.ToString());
            }

            for (int index = 0; index < list.Items.Count; index++)
            {
                place.Enter(index);
                Value(field, list.Items[index]);
                place.Leave();
            }

            if (field.IsUnique && errors.Count == 0 && ValueEquality.Repeated(list.Items) is int again)
            {
                place.Enter(again);
                repetitions.Add(new HubError(ErrorCodes.Unique, place.ToString()));
                place.Leave();
            }
        }

        private void Value(Field field, object kept)
        {
            switch (kept)
            {
                case HubObject value when field.Kind == FieldKind.Object:
                    Object(value);
                    break;
                case string text when field.Kind == FieldKind.Text || field.Kind == FieldKind.Date || field.Kind == FieldKind.DateTime:
                    Text(field, text);
                    break;
                case HubNumber number when field.Kind == FieldKind.Number || (field.Kind == FieldKind.Integer && NumberText.IsIntegral(number.Text)):
                    Number(field, number);
                    break;
                case object boolean when field.Kind == FieldKind.Boolean && (boolean is bool || boolean is XmlBoolean):
                    Code(field, field.Codes == null || field.Codes.Contains(Slot.Read<bool>(boolean) ? "true" : "false"));
                    break;
                default:
                    Add(ErrorCodes.Type, place.ToString());
                    break;
            }
        }

        private void Text(Field field, string text)
        {
            if (field.Pattern != null && !field.Pattern.Accepts(text))
            {
                Add(ErrorCodes.Pattern, place.ToString());
            }

            if (field.Bounds != null && !field.Bounds.AcceptsLength(text))
            {
                Add(ErrorCodes.Length, place.ToString());
            }

            Code(field, field.Codes == null || field.Codes.Contains(text));
        }

        private void Number(Field field, HubNumber number)
        {
            if (field.Bounds != null && !field.Bounds.AcceptsNumber(number.Text))
            {
                Add(ErrorCodes.Bounds, place.ToString());
            }

            Code(field, field.Codes == null || field.Codes.ContainsNumber(number.Text));
        }

        private void Code(Field field, bool isKnown)
        {
            if (!isKnown)
            {
                (mode == CodeMode.Strict ? errors : warnings).Add(new HubError(ErrorCodes.Code, place.ToString()));
            }
        }

        private void Add(string code, string path) => errors.Add(new HubError(code, path));
    }
}
