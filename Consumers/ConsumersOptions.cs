using Streaming.ServiceDefaults.Settings;

namespace Streaming.Consumers;

/// <summary>The settings below <c>Streaming</c>.</summary>
internal sealed class ConsumersOptions
{
    private const string DataDirectoryKey = "Streaming:DataDirectory";
    private const string DefaultDataDirectory = ".streaming";

    /// <summary>The ledger's database.</summary>
    public string LedgerFile { get; set; } = "";

    public static void Read(ConsumersOptions options, SettingsReader settings)
    {
        var directory = Path.GetFullPath(Path.Combine(settings.Text(DataDirectoryKey) ?? DefaultDataDirectory, "ledger"));
        try
        {
            Directory.CreateDirectory(directory);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            settings.Fail($"{DataDirectoryKey}: the folder {directory} cannot be made: {exception.Message}");
        }

        options.LedgerFile = Path.Combine(directory, "ledger.db");
    }
}
