namespace Aspire.Hosting;

/// <summary>What somebody answered to a prompt.</summary>
/// <param name="Agreed">Yes or no; null where nothing was said.</param>
/// <param name="Values">What was entered, by the names of the inputs; null where nothing was.</param>
internal sealed record InteractionAnswer(bool? Agreed = null, IReadOnlyDictionary<string, string>? Values = null)
{
    /// <summary>The prompt was closed or given up.</summary>
    public static readonly InteractionAnswer Canceled = new();
}
