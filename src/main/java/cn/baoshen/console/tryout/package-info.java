/** Files looked at without being handed in; open to everybody, keeping nothing. */
package cn.baoshen.console.tryout;
