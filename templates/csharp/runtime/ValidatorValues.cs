using System.Linq;

namespace HubSante.Models.V0
{
    /// <content>The values of fields: single ones, lists, unions, their types and bounds.</content>
    internal sealed partial class Validator
    {
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

            if (kept is IHubList list)
            {
                List(field, list);
            }
            else if (!(kept is UnreadElement))
            {
                Add(ErrorCodes.Type, place.ToString());
            }
        }

        private void List(Field field, IHubList list)
        {
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
                case UnreadElement _:
                case JsonNull _ when field.IsNullable:
                    break;
                case object _ when field.Branches.Count > 0:
                    Choose(forms.Count(field, kept), field.IsExclusive);
                    break;
                case IHubList list when field.Kind == FieldKind.List:
                    List(field.Items!, list);
                    break;
                case FreeObject free when field.Kind == FieldKind.Object:
                    Object(forms.Object(free, field.Shape!));
                    break;
                case HubObject value when field.Kind == FieldKind.Object:
                    Object(value.IsUnread || field.Shape!.HoldsMessage ? value : forms.Object(value, field.Shape));
                    break;
                case string text when field.Kind == FieldKind.Any || field.Kind == FieldKind.Text || field.Kind == FieldKind.Date || field.Kind == FieldKind.DateTime:
                    Text(field, text);
                    break;
                case HubNumber number when field.Kind == FieldKind.Any || field.Kind == FieldKind.Number || (field.Kind == FieldKind.Integer && NumberText.IsIntegral(number.Text)):
                    Number(field, number);
                    break;
                case object boolean when field.Kind == FieldKind.Boolean && (boolean is bool || boolean is XmlBoolean):
                    Code(field, field.Codes == null || field.Codes.Contains(Slot.Read<bool>(boolean) ? "true" : "false"));
                    Constant(field, boolean);
                    break;
                case object _ when field.Kind == FieldKind.Any:
                    Constant(field, kept);
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

            bool isCode = (field.Codes == null || field.Codes.Contains(text)) && (field.Allowed == null || field.Allowed.Contains(text));
            if (isCode && field.Bounds != null && !field.Bounds.AcceptsLength(text))
            {
                Add(ErrorCodes.Length, place.ToString());
            }

            Code(field, isCode);
            Constant(field, text);
        }

        private void Number(Field field, HubNumber number)
        {
            if (field.Bounds != null && !field.Bounds.AcceptsNumber(number.Text))
            {
                Add(ErrorCodes.Bounds, place.ToString());
            }

            Code(field, field.Codes == null || field.Codes.ContainsNumber(number.Text));
            Constant(field, number);
        }

        private void Constant(Field field, object kept) =>
            Code(field, field.Constants == null || field.Constants.Contains(ValueEquality.Canonical(kept)));

        private void Code(Field field, bool isKnown)
        {
            if (!isKnown)
            {
                (mode == CodeMode.Strict ? errors : warnings).Add(new HubError(ErrorCodes.Code, place.ToString()));
            }
        }

        /// <summary>One form at least fits, and exactly one where one alone may.</summary>
        private void Choose(int accepted, bool isExclusive)
        {
            if (accepted == 0 || (isExclusive && accepted > 1))
            {
                Add(ErrorCodes.Choice, place.ToString());
            }
        }
    }
}
