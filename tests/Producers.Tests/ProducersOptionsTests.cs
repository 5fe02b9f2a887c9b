using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Streaming.Producers.Csv;
using Streaming.ServiceDefaults.Settings;

namespace Streaming.Producers.Tests;

public sealed class ProducersOptionsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void All_wrong_settings_are_told_at_once()
    {
        var failures = Failures(("Source", "tape"), ("Replay:Speed", "-1"), ("Generator:RatePerSecond", "many"));

        Assert.Equal(
            [
                "Streaming:Source is 'tape': choose one of generator, replay, http",
                "Streaming:Replay:Speed is '-1': give a number from 0 to 1000000",
                "Streaming:Generator:RatePerSecond is 'many': give a number from 0.01 to 100000",
            ],
            failures);
    }

    [Fact]
    public void A_replay_needs_a_path() =>
        Assert.Equal(["Streaming:Replay:Path is not set: give a CSV file, or a folder of them"], Failures(("Source", "replay")));

    [Fact]
    public void A_path_that_does_not_exist_is_named()
    {
        var path = Path.Combine(_folder.FullName, "none.csv");

        Assert.Equal(
            [$"Streaming:Replay:Path is '{path}': there is no such file or folder"], Failures(("Source", "replay"), ("Replay:Path", path)));
    }

    [Fact]
    public void A_file_with_another_header_is_named()
    {
        var path = Path.Combine(_folder.FullName, "a.csv");
        File.WriteAllText(path, "Invoice,Stock\n1,2\n");

        Assert.Equal(
            [$"Streaming:Replay:Path: {path} starts with 'Invoice,Stock' instead of the header {OrderColumns.Header}"],
            Failures(("Source", "replay"), ("Replay:Path", path)));
    }

    [Fact]
    public void The_files_of_a_folder_come_in_the_order_of_their_names()
    {
        string[] names = ["b.csv", "B.csv", "a.csv"];
        Array.ForEach(names, name => File.WriteAllText(Path.Combine(_folder.FullName, name), OrderColumns.Header));
        var options = new ProducersOptions();

        ProducersOptions.Read(options, Reader(("Source", "Replay"), ("Replay:Path", _folder.FullName)));

        Assert.Equal(["B.csv", "a.csv", "b.csv"], options.ReplayFiles.Select(Path.GetFileName));
    }

    private static IEnumerable<string> Failures(params (string Key, string Value)[] settings)
    {
        var reader = Reader(settings);
        ProducersOptions.Read(new ProducersOptions(), reader);
        return Assert.Throws<OptionsValidationException>(reader.ThrowIfInvalid<ProducersOptions>).Failures;
    }

    private static SettingsReader Reader(params (string Key, string Value)[] settings) => new(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.ToDictionary(setting => $"Streaming:{setting.Key}", setting => (string?)setting.Value))
        .Build());
}
