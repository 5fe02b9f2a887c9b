namespace Streaming.Avro.Tests;

internal static class Allocation
{
    /// <summary>Bytes an action allocates at least: a collection in between may make a pool allocate anew now and then.</summary>
    public static long Of(Func<object?> action) => Enumerable.Range(0, 20).Min(_ =>
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(action());
        return GC.GetAllocatedBytesForCurrentThread() - before;
    });
}
