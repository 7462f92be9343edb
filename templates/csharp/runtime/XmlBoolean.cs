namespace HubSante.Models.V0
{
    /// <summary>A boolean of XML in a form that JSON does not have: <c>1</c>, <c>0</c>, or with white space.</summary>
    internal sealed class XmlBoolean
    {
        private XmlBoolean(string text, bool value)
        {
            Text = text;
            Value = value;
        }

        internal string Text { get; }

        internal bool Value { get; }

        /// <summary>The value of a text of <c>xs:boolean</c>: a <c>bool</c> or an <c>XmlBoolean</c>; null where it is none.</summary>
        internal static object? Read(string text)
        {
            switch (text)
            {
                case "true":
                    return true;
                case "false":
                    return false;
            }

            string trimmed = text.Trim(XmlSpace.Characters);
            bool isTrue = trimmed == "true" || trimmed == "1";
            return isTrue || trimmed == "false" || trimmed == "0" ? new XmlBoolean(text, isTrue) : null;
        }
    }
}
