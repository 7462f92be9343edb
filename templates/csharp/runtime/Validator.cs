using System.Collections.Generic;
using System.Linq;

namespace HubSante.Models.V0
{
    /// <summary>Compares an object with its shape, and everything below it.</summary>
    internal sealed partial class Validator
    {
        private readonly List<HubError> errors = new List<HubError>();
        private readonly List<HubError> warnings = new List<HubError>();

        /// <summary>Values that stand in their list again, which is told where nothing else is wrong.</summary>
        private readonly List<HubError> repetitions = new List<HubError>();
        private readonly CodeMode mode;
        private readonly Place place;
        private readonly Forms forms;

        private Validator(CodeMode mode, Place place, Forms forms)
        {
            this.mode = mode;
            this.place = place;
            this.forms = forms;
        }

        private bool IsClean => errors.Count == 0 && repetitions.Count == 0;

        internal static ValidationReport Check(HubObject value, CodeMode mode, Place place, IEnumerable<HubError>? known = null)
        {
            var validator = new Validator(mode, place, new Forms());
            validator.errors.AddRange(known ?? System.Array.Empty<HubError>());
            validator.Object(value);
            List<HubError> errors = validator.errors.Count == 0 ? validator.repetitions : validator.errors;
            return new ValidationReport(errors, validator.warnings);
        }

        /// <summary>Whether a value is right for a field.</summary>
        internal static bool Accepts(Field field, object kept, Forms forms)
        {
            var validator = new Validator(CodeMode.Strict, new Place(), forms);
            validator.Value(field, kept);
            return validator.IsClean;
        }

        /// <summary>Whether an object is right for its shape.</summary>
        internal static bool Accepts(HubObject value, Forms forms)
        {
            var validator = new Validator(CodeMode.Strict, new Place(), forms);
            validator.Object(value);
            return validator.IsClean;
        }

        private void Object(HubObject value)
        {
            if (value.IsUnread || (value.Shape.HoldsMessage && !Message(value)))
            {
                return;
            }

            Fields(value);
            Further(value);
            if (value.Shape.Forms.Count > 0)
            {
                Choose(forms.Count(value), value.Shape.IsExclusive);
            }
        }

        /// <summary>The properties that are no fields.</summary>
        private void Further(HubObject value)
        {
            if (value.Shape.IsOpen && value.Shape.Additional == null)
            {
                return;
            }

            foreach (KeyValuePair<string, object> extra in value.Extras)
            {
                if (value.Shape.Additional is Field additional)
                {
                    place.Enter(extra.Key);
                    Value(additional, JsonNodes.OfKept(extra.Value));
                    place.Leave();
                }
                else if (value.Shape.MessageOf(extra.Key) == null)
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

        private void Add(string code, string path) => errors.Add(new HubError(code, path));
    }
}
