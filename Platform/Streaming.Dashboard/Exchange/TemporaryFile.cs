namespace Streaming.Dashboard.Exchange;

/// <summary>A file that only this user can read, and that is gone once it is closed: a zip is written and read in other places than one after the other.</summary>
internal static class TemporaryFile
{
    public static FileStream Create() => new(Path.GetTempFileName(), new FileStreamOptions
    {
        Mode = FileMode.Open,
        Access = FileAccess.ReadWrite,
        Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
    });
}
