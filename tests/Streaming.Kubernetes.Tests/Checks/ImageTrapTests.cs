namespace Streaming.Kubernetes.Tests.Checks;

/// <summary>What the images are known to stumble over.</summary>
public sealed class ImageTrapTests(ManifestSet manifests) : IClassFixture<ManifestSet>
{
    [Fact]
    public void A_brokers_log_is_not_the_root_of_its_disk_where_lost_and_found_would_be_taken_for_a_topic()
    {
        var mount = manifests.Pod("kafka").Main.VolumeMounts.Single(m => m.Name == "data").MountPath;
        Assert.Equal(mount + "/log", Variable("kafka", "KAFKA_LOG_DIRS"));
    }

    [Fact]
    public void With_high_availability_the_job_manager_listens_on_the_port_that_policies_and_services_name() =>
        Assert.Contains("high-availability.jobmanager.port=6123", manifests.Pod("flink-jobmanager").Main.Args);

    [Fact]
    public void Kafkas_metrics_agent_is_not_started_by_each_tool_that_runs_beside_the_broker()
    {
        Assert.Contains("-javaagent:", Variable("kafka", "EXTRA_ARGS"), StringComparison.Ordinal);
        Assert.DoesNotContain(manifests.Pod("kafka").Main.Env, e => e.Name is "KAFKA_OPTS" or "JMX_PORT" or "KAFKA_JMX_OPTS");
    }

    [Fact]
    public void Shells_hand_over_to_the_server_so_that_it_gets_the_signal_to_end() => Assert.All(new[] { "zookeeper", "kafka" }, app =>
        Assert.StartsWith("exec ", manifests.Pod(app).Main.Command[^1].Split('\n')[^1], StringComparison.Ordinal));

    [Fact]
    public void Ids_and_addresses_come_from_the_pods_name()
    {
        Assert.Contains("KAFKA_BROKER_ID=${HOSTNAME##*-}", manifests.Pod("kafka").Main.Command[^1], StringComparison.Ordinal);
        Assert.Contains("ZOO_MY_ID=$((${HOSTNAME##*-} + 1))", manifests.Pod("zookeeper").Main.Command[^1], StringComparison.Ordinal);
        Assert.Equal(
            "CLIENT://$(POD_NAME).kafka-headless.$(POD_NAMESPACE).svc:9092,INTERNAL://$(POD_NAME).kafka-headless.$(POD_NAMESPACE).svc:9093,EXTERNAL://$(POD_NAME).streaming.example.com:9094",
            Variable("kafka", "KAFKA_ADVERTISED_LISTENERS"));
        // Kubernetes fills in only what is declared before.
        Assert.All(manifests.Pods.SelectMany(p => p.Containers), container =>
        {
            var names = (container.Env ?? []).Select(e => e.Name).ToList();
            Assert.All((container.Env ?? []).Where(e => e.Value?.Contains("$(POD_", StringComparison.Ordinal) == true), e =>
                Assert.True(names.FindIndex(n => n.StartsWith("POD_", StringComparison.Ordinal)) is >= 0 and var at && at < names.IndexOf(e.Name)));
        });
    }

    [Fact]
    public void Folders_that_images_write_and_bring_files_in_are_copied_first() => Assert.All(new[] { ("kafka", "/etc/kafka"), ("zookeeper", "/conf"), ("flink-jobmanager", "/opt/flink/conf"), ("flink-taskmanager", "/opt/flink/conf") }, pair =>
    {
        var pod = manifests.Pod(pair.Item1);
        Assert.Contains(pod.Main.VolumeMounts, m => m.MountPath == pair.Item2 && m.Name == "config");
        Assert.Contains($"cp -R {pair.Item2}/. ", pod.Spec.InitContainers.Single().Command[^1], StringComparison.Ordinal);
    });

    // Both images keep ten files of 100 MiB and write an eleventh.
    [Theory]
    [InlineData("kafka")]
    [InlineData("flink-jobmanager")]
    [InlineData("flink-taskmanager")]
    public void There_is_room_for_the_log_files_that_an_image_keeps(string app) => Assert.True(
        manifests.Pod(app).Spec.Volumes.Single(v => v.Name == "logs").EmptyDir.SizeLimit.ToDecimal() > 11 * 100 * 1024 * 1024);

    [Fact]
    public void A_registry_knows_its_own_address_and_does_not_send_a_write_on_to_itself() => Assert.Equal(
        ("$(POD_IP)", "8081"), (Variable("schema-registry", "KARAPACE_ADVERTISED_HOSTNAME"), Variable("schema-registry", "KARAPACE_ADVERTISED_PORT")));

    [Fact]
    public void What_the_web_ui_asks_task_managers_for_has_a_port_that_policies_can_name() => Assert.All(new[] { "flink-jobmanager", "flink-taskmanager" }, app =>
        Assert.Contains("metrics.internal.query-service.port=6126", manifests.Pod(app).Main.Args));

    [Fact]
    public void A_job_is_not_given_up_because_its_task_managers_are_away_for_an_hour() =>
        Assert.Contains("jobmanager.adaptive-scheduler.resource-wait-timeout=1d", manifests.Pod("flink-jobmanager").Main.Args);

    private string? Variable(string app, string name) => manifests.Pod(app).Main.Env.Single(e => e.Name == name).Value;
}
