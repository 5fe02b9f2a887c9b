namespace Streaming.SchemaRegistry.Tests.Storage;

public class JournalTests : RegistryTest
{
    [Fact]
    public async Task Schemas_survive_a_restart_and_ids_go_on()
    {
        await Registry.RegisterAsync("s", A);
        await Registry.RegisterAsync("s", WithDefault);

        await RestartAsync();

        Assert.Equal("""200 {"id":2}""", await Registry.RegisterAsync("s", WithDefault));
        Assert.Equal("""200 {"id":3}""", await Registry.RegisterAsync("t", "\"int\""));
        Assert.Equal("200 [1,2]", await Registry.SendAsync("GET", "/subjects/s/versions"));
    }

    [Fact]
    public async Task A_write_that_was_cut_off_anywhere_is_dropped_and_what_was_before_stays()
    {
        await Registry.RegisterAsync("s", A);
        var whole = new FileInfo(Folder.Journal).Length;
        await Registry.RegisterAsync("s", WithDefault);
        await Registry.DisposeAsync();
        var bytes = await File.ReadAllBytesAsync(Folder.Journal, TestContext.Current.CancellationToken);

        for (var length = whole; length < bytes.Length; length += 7)
        {
            await File.WriteAllBytesAsync(Folder.Journal, bytes[..(int)length], TestContext.Current.CancellationToken);
            await RestartAsync();
            Assert.Equal("200 [1]", await Registry.SendAsync("GET", "/subjects/s/versions"));
            Assert.Equal("""200 {"id":2}""", await Registry.RegisterAsync("s", WithDefault));
            await RestartAsync();
            Assert.Equal("200 [1,2]", await Registry.SendAsync("GET", "/subjects/s/versions"));
        }
    }

    [Fact]
    public async Task Zeros_at_the_end_are_dropped()
    {
        await Registry.RegisterAsync("s", A);
        await Registry.DisposeAsync();
        await File.AppendAllBytesAsync(Folder.Journal, new byte[4096], TestContext.Current.CancellationToken);

        await RestartAsync();

        Assert.Equal("200 [1]", await Registry.SendAsync("GET", "/subjects/s/versions"));
    }

    [Fact]
    public async Task Damage_that_others_follow_ends_the_start_instead_of_losing_them()
    {
        await Registry.RegisterAsync("s", A);
        await Registry.RegisterAsync("s", WithDefault);
        await Registry.DisposeAsync();
        var bytes = await File.ReadAllBytesAsync(Folder.Journal, TestContext.Current.CancellationToken);
        bytes[20] ^= 1;
        await File.WriteAllBytesAsync(Folder.Journal, bytes, TestContext.Current.CancellationToken);

        var exception = await Assert.ThrowsAsync<RegistryStartException>(() => RunningRegistry.StartAsync(Folder));

        Assert.Equal($"the journal {Folder.Journal} is damaged at byte 0. Restore it from a copy, or move it away to start empty.", exception.Message);
    }
}
