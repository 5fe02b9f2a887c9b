namespace Aspire.Hosting.Tests.Publishing;

/// <summary>A model for each shape of the manifest; what it gives lies in the file of its name below <c>Cases</c>.</summary>
internal static class ManifestCases
{
    public static IReadOnlyDictionary<string, Action<IDistributedApplicationBuilder>> All { get; } = new Dictionary<string, Action<IDistributedApplicationBuilder>>
    {
        ["aspire"] = AspireModel.Configure,

        ["container"] = builder => builder.AddContainer("cache", "valkey/valkey", "8.1").WithImageRegistry("docker.io")
            .WithEntrypoint("valkey-server").WithArgs("--appendonly", "yes")
            .WithEndpoint(port: 6380, targetPort: 6379, name: "tcp")
            .WithEnvironment("MODE", "standalone"),

        ["mounts"] = builder => builder.AddContainer("files", "busybox:1.37")
            .WithVolume("data", "/data").WithVolume(null, "/scratch").WithBindMount("settings", "/settings", isReadOnly: true),

        ["dockerfile"] = builder => builder.AddDockerfile("worker", "worker", stage: "final")
            .WithBuildArg("VERSION", "1.2").WithBuildArg("CHANNEL", builder.AddParameter("channel")).WithBuildSecret("TOKEN", builder.AddParameter("token", secret: true)).WithHttpEndpoint(targetPort: 8081).WithExternalHttpEndpoints(),

        ["executable"] = builder => builder.AddExecutable("tool", "sh", "scripts", "-c", "true").WithHttpEndpoint(targetPort: 9000),

        // As Aspire itself wrote it: processes that are published as containers, and programs by their path.
        ["processes"] = builder =>
        {
            var token = builder.AddParameter("token", secret: true);
            var web = builder.AddExecutable("web", "npm", "../web", "run", "start").WithHttpEndpoint(targetPort: 3000, env: "PORT").WithEnvironment("TOKEN", token)
                .PublishAsDockerFile(c => c.WithBuildArg("VERSION", "1.2").WithArgs("serve")).PublishAsDockerFile(c => c.WithVolume("web-data", "/data"));
            builder.AddExecutable("tool", "sh", "../tool", "-c", "true").PublishAsDockerFile();
            builder.AddProject("producers", "../Producers/Producers.csproj").WithReference(web.GetEndpoint("http")).WithArgs("x")
                .PublishAsDockerFile(c => c.WithDockerfile("../docker", "Service.Dockerfile"));
            builder.AddProject("plain", "../Producers/Producers.csproj").PublishAsDockerFile();
            builder.AddContainer("client", "client").WithReference(web.GetEndpoint("http"));
            builder.AddCSharpApp("file-app", "../app.cs");
            builder.AddCSharpApp("project-app", "../Producers/Producers.csproj");
        },

        ["parameters"] = builder =>
        {
            builder.AddParameter("colour", "blue", publishValueAsDefault: true);
            builder.AddParameter("password", secret: true);
        },

        ["references"] = builder =>
        {
            var database = builder.AddConnectionString("orders", ReferenceExpression.Create($"Host=db;Password={builder.AddParameter("password", secret: true)}"));
            var web = builder.AddContainer("web", "nginx", "1.29").WithHttpEndpoint(targetPort: 80);
            builder.AddContainer("client", "curl", "8").WithReference(database, "main").WithReference(web.GetEndpoint("http"))
                .WithEnvironment("ADDRESS", $"{web.GetEndpoint("http").Property(EndpointProperty.HostAndPort)}").WaitFor(web);
        },

        ["kafka"] = builder => builder.AddKafka("kafka").WithDataVolume("kafka-data").WithKafkaUI(),

        ["formats"] = builder =>
        {
            var password = builder.AddParameter("password", secret: true);
            var web = builder.AddContainer("web", "nginx", "1.29").WithHttpEndpoint(targetPort: 80);
            builder.AddContainer("client", "curl", "8")
                .WithEnvironment("URL", $"http://user:{password.Resource:uri}@db/").WithEnvironment("WEB", web.GetEndpoint("http").Property(EndpointProperty.Scheme));
        },

        ["outside"] = builder =>
        {
            var database = builder.AddConnectionString("orders-db");
            var search = builder.AddExternalService("search", "https://search.example.com/");
            builder.AddContainer("client", "curl", "8").WithReference(database).WithReference(search);
        },

        ["ports"] = builder =>
        {
            builder.AddExecutable("tool", "sh", ".").WithEndpoint(name: "first").WithHttpEndpoint(port: 8001, name: "second").WithEndpoint(name: "third");
            builder.AddContainer("cache", "valkey/valkey", "8.1").WithEndpoint(port: 6379, name: "tcp").AsHttp2Service().WithHttpEndpoint(targetPort: 80);
        },

        ["digest"] = builder => builder.AddContainer("cache", "valkey/valkey").WithImageSHA256("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"),

        ["generated"] = builder =>
        {
            builder.AddParameter("password", new GenerateParameterDefault { MinLength = 22, Special = false, MinUpper = 2 }, secret: true);
            builder.AddContainer("db", "postgres", "17").WithEnvironment("PASSWORD", $"{ParameterResourceBuilderExtensions.CreateDefaultPasswordParameter(builder, "db-password")}");
        },

        ["own"] = builder =>
        {
            builder.AddContainer("hidden", "busybox").ExcludeFromManifest();
            builder.AddContainer("shown", "busybox").ExcludeFromManifest().PublishAsContainer();
            builder.AddContainer("own", "busybox").WithManifestPublishingCallback(context =>
            {
                context.Writer.WriteString("type", "own.v0");
                context.Writer.WriteString("path", context.GetManifestRelativePath(Path.Combine(builder.AppHostDirectory, "below/file")));
                return Task.CompletedTask;
            });
        },
    };
}
