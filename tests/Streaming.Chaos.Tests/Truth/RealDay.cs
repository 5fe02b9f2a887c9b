using Streaming.Chaos.Truth;
using Streaming.Testing;

namespace Streaming.Chaos.Tests.Truth;

/// <summary>The first day of the real orders; a test that needs them is skipped without.</summary>
internal static class RealDay
{
    public static string Path
    {
        get
        {
            Assert.SkipUnless(Repository.RealOrders is not null, "The real orders are missing: set STREAMING_TEST_DATA to their folder.");
            return System.IO.Path.Combine(Repository.RealOrders!, "2010-12-01.csv");
        }
    }

    public static IReadOnlyList<OrderRow> Read() => OrderFile.Read(Path);
}
