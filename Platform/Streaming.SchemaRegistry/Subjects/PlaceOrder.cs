namespace Streaming.SchemaRegistry.Subjects;

/// <summary>By subject as bytes go, then by version.</summary>
internal sealed class PlaceOrder : IComparer<(string Subject, int Version)>
{
    public static readonly PlaceOrder Instance = new();

    public int Compare((string Subject, int Version) x, (string Subject, int Version) y) =>
        string.CompareOrdinal(x.Subject, y.Subject) is not 0 and var order ? order : x.Version.CompareTo(y.Version);
}
