namespace HubSante.Models.V0
{
    /// <summary>The codes of errors, common to the packages of all languages.</summary>
    public static class ErrorCodes
    {
        /// <summary>The text is not JSON or XML that may be read.</summary>
        public const string Syntax = "syntax";

        /// <summary>No root element that the release knows, or more than one.</summary>
        public const string Message = "message";

        /// <summary>A property with a minimum of 1 or more is absent.</summary>
        public const string Required = "required";

        /// <summary>A property that a closed object does not have.</summary>
        public const string Unknown = "unknown";

        /// <summary>Another type than the model's.</summary>
        public const string Type = "type";

        /// <summary>A text that its pattern refuses.</summary>
        public const string Pattern = "pattern";

        /// <summary>A value that is not in its code list.</summary>
        public const string Code = "code";

        /// <summary>Too few values.</summary>
        public const string MinItems = "min-items";

        /// <summary>Too many values.</summary>
        public const string MaxItems = "max-items";

        /// <summary>A number that is out of its bounds.</summary>
        public const string Bounds = "bounds";

        /// <summary>A text whose length is out of its bounds.</summary>
        public const string Length = "length";

        /// <summary>A value that stands in its list again.</summary>
        public const string Unique = "unique";

        /// <summary>A value that has none of its forms, or several where one alone may fit.</summary>
        public const string Choice = "choice";

        /// <summary>XML elements in another order than the model's.</summary>
        public const string Order = "order";
    }
}
