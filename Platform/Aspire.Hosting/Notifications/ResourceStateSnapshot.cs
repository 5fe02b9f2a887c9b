namespace Aspire.Hosting.ApplicationModel;

/// <summary>State of a resource.</summary>
/// <param name="Text">One of <see cref="KnownResourceStates"/> or a text of an extension.</param>
/// <param name="Style">success, info, warning or error; null leaves it to the reader.</param>
public sealed record ResourceStateSnapshot(string Text, string? Style)
{
    /// <summary>A state without a style.</summary>
    public static implicit operator ResourceStateSnapshot?(string? s) => s is null ? null : new(s, null);
}
