// An AppHost of shell scripts; the setting "fails" says where it goes wrong.
var builder = DistributedApplication.CreateBuilder(args);
var fails = builder.Configuration["fails"];

if (fails == "model")
{
    throw new InvalidOperationException("The model is broken.");
}

if (fails == "unbuilt")
{
    return;
}

builder.AddExecutable("web", "/bin/sh", ".", "-c", "echo listens on $PORT; exec sleep 600")
    .WithHttpEndpoint(port: 5099, env: "PORT")
    .WithEnvironment("GREETING", builder.Configuration["GREETING"] ?? "none");

builder.AddConnectionString("orders", ReferenceExpression.Create($"Host=orders;Mode={builder.Configuration["mode"] ?? "none"}"));

if (fails == "start")
{
    builder.AddProject("missing", "../Missing/Missing.csproj", launchProfileName: null);
}

if (fails == "resource")
{
    builder.AddExecutable("broken", "/bin/sh", ".", "-c", "exit 3").WithHttpEndpoint().WithHttpHealthCheck("/");
}

using var app = builder.Build();

if (fails == "unrun")
{
    return;
}

await app.RunAsync();

if (fails == "stop")
{
    throw new InvalidOperationException("The clean-up went wrong.");
}
