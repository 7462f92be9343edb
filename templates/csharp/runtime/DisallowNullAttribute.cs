#if NETSTANDARD2_0
namespace System.Diagnostics.CodeAnalysis
{
    /// <summary>
    /// Tells the compiler that null is not assigned to a property, though reading it may give null: what later
    /// frameworks have, and .NET Standard 2.0 has not.
    /// </summary>
    [AttributeUsage(AttributeTargets.Property)]
    internal sealed class DisallowNullAttribute : Attribute
    {
    }
}
#endif
