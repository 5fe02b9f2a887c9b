namespace Aspire.Hosting;

/// <summary>A prompt that is new, has new errors, or is answered.</summary>
/// <param name="Interaction">The prompt.</param>
/// <param name="IsComplete">True where nobody needs to answer it any more.</param>
internal sealed record InteractionChange(Interaction Interaction, bool IsComplete);
