using Aspire.Hosting;

namespace Streaming.Kubernetes.Tests.Generation;

public sealed class GenerateCommandTests
{
    [Theory]
    [InlineData]
    [InlineData("--Streaming:Source", "http")]
    [InlineData("--Streaming:Source=http", "Streaming:Kafka:Port=0")]
    [InlineData("/Streaming:Source", "http")]
    [InlineData("--operation", "publish", "--step", "inventory")]
    [InlineData("--publisher", "manifest", "--output-path", "manifest.json")]
    [InlineData("--flag")]
    public void Settings_and_arguments_of_Aspire_stay_as_they_are(params string[] args) => Assert.Equal(args, GenerateCommand.Arguments(args));

    [Fact]
    public void Options_of_the_verb_go_to_its_step() => Assert.Equal(
        ["--operation", "publish", "--step", "generate", "--Generate:Arguments:000", "--namespace", "--Generate:Arguments:001", "shop"],
        GenerateCommand.Arguments(["generate", "--namespace", "shop"]));

    [Theory]
    [InlineData("'generat' is no verb: the only one is generate, and without a verb the application runs. Settings are written --name value or name=value.", "generat")]
    [InlineData("'run' is no verb: the only one is generate, and without a verb the application runs. Settings are written --name value or name=value.", "--Streaming:Source", "http", "run", "x")]
    [InlineData("'generate' is not the first argument: write it before its options, and settings as variables of the environment.", "--Streaming:Source=http", "generate")]
    public void Another_word_is_refused(string message, params string[] args)
    {
        var builder = DistributedApplication.CreateBuilder(GenerateCommand.Arguments(args));

        Assert.Equal(message, Assert.Throws<DistributedApplicationException>(builder.AddKubernetes).Message);
    }

    [Fact]
    public async Task A_mistyped_verb_ends_the_AppHost_with_one_line()
    {
        var (exitCode, output, error) = await AppHostProcess.RunAsync(Repository.Root, "generat", "--skip-build");

        Assert.Equal((1, string.Empty), (exitCode, output));
        Assert.Equal("'generat' is no verb: the only one is generate, and without a verb the application runs. Settings are written --name value or name=value.", error.Trim());
    }
}
