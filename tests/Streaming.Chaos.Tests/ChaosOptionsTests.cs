namespace Streaming.Chaos.Tests;

public sealed class ChaosOptionsTests
{
    [Fact]
    public void Arguments_are_read()
    {
        var options = ChaosOptions.Parse(["--rounds", "3", "--seed", "42", "--orders", AppContext.BaseDirectory, "--replay-seconds", "9"]);

        Assert.Equal(new ChaosOptions(3, 42, AppContext.BaseDirectory, 9), options);
    }

    [Theory]
    [InlineData("--rounds", "many", "'many' is not a whole number.")]
    [InlineData("--round", "1", "--round is not known.")]
    [InlineData("--orders", "/nowhere", "There are no orders at '/nowhere': name them with --orders, or set STREAMING_TEST_DATA.")]
    public void What_is_wrong_is_told(string name, string value, string message)
    {
        var wrong = Assert.Throws<FormatException>(() => ChaosOptions.Parse([name, value]));

        Assert.Equal($"{message} {ChaosOptions.Usage}", wrong.Message);
    }
}
