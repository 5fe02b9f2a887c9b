namespace Streaming.Dashboard.Api;

/// <summary>How much the first answer has.</summary>
internal static class ApiLimit
{
    private const int Usual = 1_000;

    /// <summary>The number asked for, the usual one where none is; never less than one.</summary>
    public static int Of(int? asked) => Math.Max(1, asked ?? Usual);
}
