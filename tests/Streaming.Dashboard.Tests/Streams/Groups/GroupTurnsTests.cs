using Streaming.Dashboard.Streams.Groups;

namespace Streaming.Dashboard.Tests.Streams.Groups;

public sealed class GroupTurnsTests
{
    private static readonly string[] Groups = ["a", "b", "c", "d", "e"];
    private readonly GroupTurns _turns = new(most: 2);

    [Fact]
    public void Few_groups_are_asked_after_each_time() => Assert.Equal([["a", "b"], ["a", "b"]], Turns(2, Groups[..2]));

    [Fact]
    public void Of_many_each_has_its_turn() => Assert.Equal([["a", "b"], ["c", "d"], ["e", "a"], ["b", "c"]], Turns(4, Groups));

    [Fact]
    public void What_is_looked_at_goes_first_until_it_no_longer_is()
    {
        using (_turns.Want("d"))
        using (_turns.Want("gone"))
            Assert.Equal([["d", "a"], ["d", "b"], ["d", "c"], ["d", "e"], ["d", "a"]], Turns(5, Groups));

        Assert.Equal([["b", "c"]], Turns(1, Groups));
    }

    [Fact]
    public void One_that_is_gone_holds_up_nobody()
    {
        Turns(1, Groups);

        Assert.Equal([["c", "d"], ["e", "a"]], Turns(2, ["a", "c", "d", "e"]));
    }

    private string[][] Turns(int count, string[] groups) => [.. Enumerable.Range(0, count).Select(_ => _turns.Next(groups).ToArray())];
}
