using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using Streaming.Broker;

namespace Streaming.SchemaRegistry.Tests.Storage;

/// <summary>Schemas of earlier versions, which kept them in a file.</summary>
public sealed class JournalImportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Journal => _folder.File("schemas.journal");

    [Fact]
    public async Task Schemas_come_with_their_ids_and_only_once()
    {
        WriteJournal(
            """{"$type":"schema","subject":"s","version":1,"id":1,"schema":"\"int\""}""",
            """{"$type":"schema","subject":"s","version":2,"id":4,"schema":"\"long\""}""",
            """{"$type":"compatibility","level":"FULL"}""",
            """{"$type":"mode","subject":"s","mode":"READONLY"}""");
        await using var broker = KafkaBroker.Start(new KafkaBrokerOptions { Port = 0 });
        await using (var registry = await StartAsync(broker))
        {
            Assert.Equal("200 [1,2]", await registry.SendAsync("GET", "/subjects/s/versions"));
            Assert.Equal("""200 {"compatibilityLevel":"FULL"}""", await registry.SendAsync("GET", "/config"));
            Assert.Equal("""200 {"mode":"READONLY"}""", await registry.SendAsync("GET", "/mode/s"));
            Assert.Equal("""200 {"id":5}""", await registry.RegisterAsync("t", "\"string\""));
        }

        Assert.False(File.Exists(Journal));
        Assert.True(File.Exists(Journal + ".imported"));
        WriteJournal("""{"$type":"schema","subject":"x","version":1,"id":1,"schema":"\"bytes\""}""");
        await using var again = await StartAsync(broker);
        Assert.Equal("""200 ["s","t"]""", await again.SendAsync("GET", "/subjects"));
        Assert.True(File.Exists(Journal));
    }

    [Fact]
    public async Task A_write_that_was_cut_off_is_left_out_and_damage_ends_the_start()
    {
        WriteJournal("""{"$type":"compatibility","level":"FULL"}""", """{"$type":"compatibility","level":"NONE"}""");
        await using var broker = KafkaBroker.Start(new KafkaBrokerOptions { Port = 0 });
        var bytes = await File.ReadAllBytesAsync(Journal, TestContext.Current.CancellationToken);
        var damaged = bytes.ToArray();
        damaged[20] ^= 1;
        await File.WriteAllBytesAsync(Journal, damaged, TestContext.Current.CancellationToken);

        Assert.Equal(
            $"the journal {Journal} is damaged at byte 0. Restore it from a copy, or move it away to start empty.",
            (await Assert.ThrowsAsync<RegistryStartException>(() => StartAsync(broker))).Message);
        await File.WriteAllBytesAsync(Journal, [.. bytes[..^3]], TestContext.Current.CancellationToken);
        await using var registry = await StartAsync(broker);
        Assert.Equal("""200 {"compatibilityLevel":"FULL"}""", await registry.SendAsync("GET", "/config"));
    }

    public void Dispose() => _folder.Dispose();

    private Task<RunningRegistry> StartAsync(KafkaBroker broker) =>
        RunningRegistry.StartAsync(broker.BootstrapServers, "--SchemaRegistry:DataDirectory", _folder.Path);

    private void WriteJournal(params string[] entries)
    {
        using var file = File.Create(Journal);
        var header = new byte[8];
        foreach (var json in entries.Select(Encoding.UTF8.GetBytes))
        {
            BinaryPrimitives.WriteInt32LittleEndian(header, json.Length);
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(4), Crc32.HashToUInt32(json));
            file.Write(header);
            file.Write(json);
        }
    }
}
