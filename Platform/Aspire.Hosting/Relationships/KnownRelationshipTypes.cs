namespace Aspire.Hosting.ApplicationModel;

/// <summary>Names of relationships between resources.</summary>
internal static class KnownRelationshipTypes
{
    public const string Reference = "Reference";
    public const string WaitFor = "WaitFor";
    public const string Parent = "Parent";
}
