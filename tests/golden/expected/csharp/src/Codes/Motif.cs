using System;

namespace HubSante.Models.V9.Codes
{
    /// <summary>The former name of <see cref="MotifDeRecours"/>, for its constants and its list.</summary>
    [Obsolete("Use MotifDeRecours.")]
    public abstract class Motif : MotifDeRecours
    {
        private Motif()
            : base(string.Empty)
        {
        }
    }
}
