using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Streaming.Producers.Http;

namespace Streaming.Producers.Tests.Http;

public sealed class IdempotencyKeyTests
{
    private readonly RequestErrors _errors = new();

    [Fact]
    public void The_same_key_and_body_have_the_same_ids() => Assert.Equal("http/k/88d4266fd4e6338d/", Prefix("abcd", "k"));

    [Fact]
    public void A_key_that_comes_with_another_body_has_other_ids_so_that_no_acknowledged_order_is_lost() =>
        Assert.NotEqual(Prefix("one order", "k"), Prefix("another order", "k"));

    [Fact]
    public void Without_a_key_the_same_body_is_another_order_each_time() => Assert.NotEqual(Prefix("one order"), Prefix("one order"));

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a", "b")]
    public void A_key_that_is_none_is_told(params string[] keys)
    {
        Prefix("one order", keys);

        var answer = Assert.IsType<ProblemHttpResult>(_errors.ToResult());
        Assert.Equal(
            ["has to be one text of 1 to 200 visible ASCII characters without blanks"],
            Assert.IsType<HttpValidationProblemDetails>(answer.ProblemDetails).Errors["Idempotency-Key"]);
    }

    private string Prefix(string body, params string[] keys)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers[IdempotencyKey.Header] = keys;
        return IdempotencyKey.IdPrefix(context.Request, Encoding.UTF8.GetBytes(body), _errors);
    }
}
