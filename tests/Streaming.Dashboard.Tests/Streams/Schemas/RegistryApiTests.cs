using Microsoft.Extensions.DependencyInjection;
using Streaming.Dashboard.Streams.Schemas;
using Streaming.Dashboard.Streams.Watching;
using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Streams.Schemas;

public sealed class RegistryApiTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_subject_has_versions_a_level_and_judges_what_could_follow()
    {
        await using var cluster = await StreamsCluster.StartAsync(withRegistry: true);
        await using var services = StreamServices.For(cluster);
        await cluster.RegisterAsync("orders-value", StreamsCluster.OrderSchema);
        var registry = services.GetRequiredService<RegistryApi>();
        var query = services.GetRequiredService<SubjectQuery>();
        Assert.Equal(["orders-value"], await registry.SubjectsAsync(Cancelled));
        Assert.Equal([1], (await query.AskAsync("orders-value", new(), Cancelled)).Numbers);

        var id = await cluster.RegisterAsync("orders-value", StreamsCluster.NextOrderSchema);
        var subject = await query.AskAsync("orders-value", new(), Cancelled);

        Assert.Equal("BACKWARD", subject.Level);
        Assert.Equal([2, 1], subject.Numbers);
        Assert.Equal(((2, "AVRO"), (1, "AVRO")), ((subject.Newest!.Number, subject.Newest.Type), (subject.Compared!.Number, subject.Compared.Type)));
        Assert.Equal((id, subject.Newest), (subject.Newest.Id, subject.Shown));
        Assert.Contains("\n  \"name\": \"OrderLine\",", subject.Newest.Text, StringComparison.Ordinal);
        Assert.True((await registry.CompareAsync("orders-value", "1", StreamsCluster.NextOrderSchema, null, Cancelled)).IsCompatible);
        var refused = await registry.CompareAsync("orders-value", "latest", """{"type":"record","name":"OrderLine","fields":[{"name":"other","type":"int"}]}""", null, Cancelled);
        Assert.False(refused.IsCompatible);
        Assert.NotEmpty(refused.Messages!);
    }

    [Fact]
    public async Task What_the_registry_refuses_and_that_it_is_away_is_told()
    {
        await using var flink = await FakeFlink.StartAsync();
        await using var services = StreamServices.For(streams => streams.SchemaRegistry.Url = flink.Url);
        var refused = await Assert.ThrowsAsync<StreamsException>(() => services.GetRequiredService<RegistryApi>().SubjectsAsync(Cancelled));
        Assert.Equal($"The schema registry at {flink.Url}/ refused GET /subjects: Not Found (status 404, code 404).", refused.Message);

        await using var without = StreamServices.For(streams => streams.SchemaRegistry.Url = "http://127.0.0.1:1");
        var away = await Assert.ThrowsAsync<StreamsException>(() => without.GetRequiredService<RegistryApi>().SubjectsAsync(Cancelled));
        Assert.StartsWith("The schema registry at http://127.0.0.1:1/ cannot be reached: ", away.Message, StringComparison.Ordinal);
    }
}
