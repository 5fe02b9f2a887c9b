namespace Aspire.Hosting.Tests.Expressions;

public sealed class ReferenceExpressionTests
{
    private static readonly ParameterResource Name = new("name", _ => "a b");

    [Fact]
    public async Task Braces_and_values_stay_what_they_are()
    {
        var expression = ReferenceExpression.Create($"{{\"user\": \"{Name}\"}}");
        Assert.Equal("{\"user\": \"a b\"}", await expression.GetValueAsync(TestContext.Current.CancellationToken));
        Assert.Equal("{\"user\": \"{name.value}\"}", expression.ValueExpression);
    }

    [Fact]
    public async Task A_value_is_escaped_for_an_address()
    {
        var expression = ReferenceExpression.Create($"http://{Name:uri}/");
        Assert.Equal("http://a%20b/", await expression.GetValueAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["uri"], expression.StringFormats);
    }

    [Theory]
    [InlineData("A B", "yes")]
    [InlineData("c", "no")]
    public async Task A_condition_chooses_whatever_the_case_of_letters(string match, string expected)
    {
        var expression = ReferenceExpression.CreateConditional(Name, match, ReferenceExpression.Create($"yes"), ReferenceExpression.Create($"no"));
        Assert.Equal(expected, await expression.GetValueAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_builder_adds_piece_by_piece()
    {
        var builder = new ReferenceExpressionBuilder();
        Assert.True(builder.IsEmpty);
        builder.AppendLiteral("Host=db");
        builder.Append($";Name={Name}");
        builder.AppendFormatted(Name, "uri");
        Assert.Equal("Host=db;Name=a ba%20b", await builder.Build().GetValueAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_empty_expression_has_no_value() => Assert.Null(await ReferenceExpression.Empty.GetValueAsync(TestContext.Current.CancellationToken));
}
