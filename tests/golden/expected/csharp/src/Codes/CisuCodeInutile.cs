using System;

namespace HubSante.Models.V9.Codes
{
    /// <summary>The former name of <see cref="Inutile"/>, for its constants and its list.</summary>
    [Obsolete("Use Inutile.")]
    public abstract class CisuCodeInutile : Inutile
    {
        private CisuCodeInutile()
            : base(string.Empty)
        {
        }
    }
}
