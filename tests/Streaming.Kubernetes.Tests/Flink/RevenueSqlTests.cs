using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Streaming.Kubernetes.Tests.Flink;

/// <summary>The tables of the job and the contracts of the services are the same records.</summary>
public sealed partial class RevenueSqlTests
{
    private static readonly string Sql = File.ReadAllText(Path.Combine(Repository.Root, "AppHost", "flink", "jobs", "revenue.sql"));

    [Fact]
    public void What_is_read_is_part_of_order_line()
    {
        var contract = Fields("OrderLine").ToDictionary(f => f.Name, f => f.Type);
        Assert.All(Columns("orders"), column => Assert.Equal(contract[column.Name], column.Type));
        // An enum does not resolve to a string.
        Assert.DoesNotContain(Columns("orders"), c => c.Name == "kind");
    }

    [Fact]
    public void What_is_written_is_revenue_window_after_the_key()
    {
        var columns = Columns("revenue");
        Assert.Equal(("key", "\"string\""), columns[0]);
        Assert.Equal(Fields("RevenueWindow"), columns.Skip(1));
    }

    [Fact]
    public void The_record_is_written_under_the_contracts_own_schema()
    {
        var written = JsonNode.Parse(InlineSchema().Match(Sql).Groups[1].Value)!;
        Assert.True(JsonNode.DeepEquals(WithoutDocs(Contract("RevenueWindow")), written));
    }

    [Fact]
    public void Transactions_end_before_the_broker_ends_them() =>
        Assert.InRange(int.Parse(Option("properties.transaction.timeout.ms"), System.Globalization.CultureInfo.InvariantCulture), 60_000, 900_000 - 1);

    [Fact]
    public void The_job_takes_task_managers_until_each_reads_one_partition()
    {
        var output = Path.Combine(Repository.Root, "aspirate-output");
        var partitions = Regex.Match(File.ReadAllText(Path.Combine(output, "kafka", "topics-job.yaml")), @"topic orders (\d+) ").Groups[1].Value;
        Assert.Matches("^[1-9][0-9]*$", partitions);
        Assert.Equal(partitions, Option("parallelism.default"));
        Assert.Contains("- taskmanager.numberOfTaskSlots=1\n", File.ReadAllText(Path.Combine(output, "flink", "taskmanager-deployment.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_placeholder_is_a_variable_of_the_job()
    {
        var job = File.ReadAllText(Path.Combine(Repository.Root, "aspirate-output", "flink", "revenue-job.yaml"));
        Assert.All(Placeholder().Matches(Sql).Select(m => m.Groups[1].Value).Distinct(), name => Assert.Contains($"- name: {name}\n", job, StringComparison.Ordinal));
    }

    private static List<(string Name, string Type)> Columns(string table)
    {
        var body = Regex.Match(Sql, $@"CREATE TABLE {table} \((.*?)\) WITH", RegexOptions.Singleline).Groups[1].Value;
        return [.. Column().Matches(body).Select(m => (m.Groups[1].Value, AvroType(m.Groups[2].Value)))];
    }

    private static string AvroType(string sql) => sql switch
    {
        "STRING" => "\"string\"",
        "INT" => "\"int\"",
        "BIGINT" => "\"long\"",
        "TIMESTAMP(3)" => """{"type":"long","logicalType":"timestamp-millis"}""",
        _ when Decimal().Match(sql) is { Success: true } m => $$"""{"type":"bytes","logicalType":"decimal","precision":{{m.Groups[1].Value}},"scale":{{m.Groups[2].Value}}}""",
        _ => throw new InvalidOperationException($"{sql} has no Avro type here"),
    };

    private static IEnumerable<(string Name, string Type)> Fields(string contract) =>
        Contract(contract)["fields"]!.AsArray().Select(f => ((string)f!["name"]!, f["type"]!.ToJsonString()));

    private static JsonNode Contract(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "ServiceDefaults", "Contracts", $"{name}.avsc")))!;

    private static JsonNode WithoutDocs(JsonNode schema)
    {
        schema.AsObject().Remove("doc");
        foreach (var field in schema["fields"]!.AsArray())
        {
            field!.AsObject().Remove("doc");
        }

        return schema;
    }

    private static string Option(string name) => Regex.Match(Sql, $"'{Regex.Escape(name)}' = '([^']*)'").Groups[1].Value;

    [GeneratedRegex(@"^  `(\w+)` ([A-Z]+(?:\([\d, ]+\))?) NOT NULL", RegexOptions.Multiline)]
    private static partial Regex Column();

    [GeneratedRegex(@"^DECIMAL\((\d+), (\d+)\)$")]
    private static partial Regex Decimal();

    [GeneratedRegex("'value.avro-confluent.schema' = '([^']*)'")]
    private static partial Regex InlineSchema();

    [GeneratedRegex(@"\$\{(\w+)\}")]
    private static partial Regex Placeholder();
}
